-- Who sent the invitations that nobody has accepted yet; kept by policy.withdraw-invitations.
CREATE TABLE command.open_invitation (
    invitation_id   uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    invited_by      uuid NOT NULL
);
CREATE INDEX open_invitation_by_inviter ON command.open_invitation (organization_id, invited_by);

-- Those that were sent before, where the events are here. Elsewhere they expire within two days.
INSERT INTO command.open_invitation (invitation_id, organization_id, invited_by)
SELECT known.invitation_id, known.organization_id,
       (convert_from(event.payload, 'UTF8')::jsonb ->> 'invitedBy')::uuid
  FROM command.known_invitation known
  JOIN platform.domain_event event
    ON event.aggregate_identifier = known.invitation_id::text AND event.sequence_number = 0
 WHERE known.state = 'PENDING' AND known.expires_at > now();
