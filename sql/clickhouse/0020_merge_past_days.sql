-- A day of events that is over is merged into one part, two hours after its last row: asking for each event once then costs nothing,
-- since there is nothing left to merge while reading. Parts of a day that still gets rows are left alone.
ALTER TABLE events MODIFY SETTING min_age_to_force_merge_seconds = 7200, min_age_to_force_merge_on_partition_only = 1;
