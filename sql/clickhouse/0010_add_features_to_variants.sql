-- What is a variant compared by, when its keys are all new? Hashes, so that a replay finds variants similar as live does.
-- A variant of before this file has none and is compared by its keys only.
ALTER TABLE variants
    ADD COLUMN IF NOT EXISTS feature_type     UInt64        COMMENT 'what must agree: the canonical innermost type' AFTER canonical_frames,
    ADD COLUMN IF NOT EXISTS feature_frames   Array(UInt64) COMMENT 'the canonical frames, newest first' AFTER feature_type,
    ADD COLUMN IF NOT EXISTS feature_nearness Array(UInt8)  COMMENT 'how near each frame is to the code of the user, 0 the nearest' AFTER feature_frames,
    ADD COLUMN IF NOT EXISTS feature_site     UInt64        COMMENT 'the crash site, 0 without a stack' AFTER feature_nearness,
    ADD COLUMN IF NOT EXISTS feature_caller   UInt64        COMMENT 'the in-app frame that called it, 0 if there is none' AFTER feature_site,
    ADD COLUMN IF NOT EXISTS feature_telling  Bool          COMMENT 'whether the stack tells what failed; if not, only the message does' AFTER feature_caller,
    ADD COLUMN IF NOT EXISTS feature_words    Array(UInt64) COMMENT 'the words of the template, 0 for a variable part' AFTER feature_telling,
    ADD COLUMN IF NOT EXISTS feature_service  UInt64        COMMENT 'the service, 0 if not known' AFTER feature_words,
    ADD COLUMN IF NOT EXISTS feature_route    UInt64        COMMENT 'request route or job, 0 if not known' AFTER feature_service,
    ADD COLUMN IF NOT EXISTS feature_platform UInt64        COMMENT 'language or runtime, 0 if not known' AFTER feature_route;
