-- What is a variant compared by, when its keys are all new? The features that are not columns already, so that a replay
-- finds variants similar as live does. A variant of before this file has none and is compared by its keys only.
ALTER TABLE variants
    ADD COLUMN IF NOT EXISTS feature_type     UInt64        COMMENT 'hash of the canonical innermost type' AFTER canonical_frames,
    ADD COLUMN IF NOT EXISTS feature_frames   Array(UInt64) COMMENT 'hashes of the canonical frames, newest first' AFTER feature_type,
    ADD COLUMN IF NOT EXISTS feature_nearness Array(UInt8)  COMMENT 'how near each frame is to the user''s code, 0 the nearest' AFTER feature_frames,
    ADD COLUMN IF NOT EXISTS feature_site     UInt64        COMMENT 'hash of the crash site, 0 without a stack' AFTER feature_nearness,
    ADD COLUMN IF NOT EXISTS feature_caller   UInt64        COMMENT 'hash of the in-app frame that called it, 0 if there is none' AFTER feature_site,
    ADD COLUMN IF NOT EXISTS feature_telling  Bool          COMMENT 'whether the stack tells what failed; if not, only the message does' AFTER feature_caller,
    ADD COLUMN IF NOT EXISTS feature_template String        COMMENT 'message template as compared' AFTER feature_telling,
    ADD COLUMN IF NOT EXISTS feature_service  String        AFTER feature_template,
    ADD COLUMN IF NOT EXISTS feature_route    String        AFTER feature_service,
    ADD COLUMN IF NOT EXISTS feature_platform String        AFTER feature_route;
