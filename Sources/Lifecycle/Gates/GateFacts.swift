/// All that decides whether a gate is open.
public struct GateFacts: Sendable {
    /// Dates, recipients and what they were told.
    public let notices: NoticeFacts
    /// What ends before the device; nil if nobody looked.
    public let collisions: CollisionReport?
    /// Documents of Table 2 that are on hand.
    public let onHand: Set<PackageItem>
    /// What persons brought forward.
    public let evidence: [GateEvidence]

    /// Takes the parts as they are.
    public init(notices: NoticeFacts, collisions: CollisionReport?, onHand: Set<PackageItem> = [], evidence: [GateEvidence] = []) {
        self.notices = notices
        self.collisions = collisions
        self.onHand = onHand
        self.evidence = evidence
    }
}
