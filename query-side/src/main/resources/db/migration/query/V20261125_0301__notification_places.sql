-- Open sockets ask again and again for what is newer than what they have seen.
CREATE INDEX notification_by_place ON query.notification (user_id, version);
