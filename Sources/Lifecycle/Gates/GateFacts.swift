/// All that decides whether a gate is open.
public struct GateFacts: Sendable {
    /// Dates, recipients and what they were told.
    public let notices: NoticeFacts
    /// The board of ``notices``.
    public let board: NoticeBoard
    /// What ends before the device; nil if nobody looked.
    public let collisions: CollisionReport?
    /// Documents of Table 2 that are on hand.
    public let onHand: Set<PackageItem>
    /// What persons brought forward.
    public let evidence: [GateEvidence]

    /// Takes the parts as they are.
    ///
    /// - Parameter board: the board of `notices`, where it is there already.
    public init(
        notices: NoticeFacts, board: NoticeBoard? = nil, collisions: CollisionReport?, onHand: Set<PackageItem> = [], evidence: [GateEvidence] = []
    ) {
        self.notices = notices
        self.board = board ?? NoticeBoard(notices)
        self.collisions = collisions
        self.onHand = onHand
        self.evidence = evidence
    }
}
