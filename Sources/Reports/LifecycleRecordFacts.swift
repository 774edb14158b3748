public import Registry

/// What the record of a product's life cycle is made of, asked as one person.
public struct LifecycleRecordFacts: Sendable {
    /// Plans, stage, collisions, decisions, gates.
    public let life: ProductLifecycle
    /// What is due and not proven, and the hand-over at EOS.
    public let board: ShowNoticeBoard.Answer
    /// Judgements and controls.
    public let legacy: LegacyStatus.Answer
    /// Every approved notice with its receipts, oldest first.
    public let notices: [ShowNotice.Answer]

    /// Asks for everything; that receipts were read is in the audit chain.
    public init(_ product: String, _ registry: Registry, as principal: Principal) async throws {
        life = try await registry.ask(ShowLifecycle(product), as: principal)
        board = try await registry.ask(ShowNoticeBoard(product), as: principal)
        legacy = try await registry.ask(LegacyStatus(product), as: principal)
        var numbers: [String] = []
        try await registry.forEach(ListNotices(product: product), as: principal) { entry in
            if entry.notice.state == .approved { numbers.append(entry.notice.number) }
        }
        var notices: [ShowNotice.Answer] = []
        for number in numbers.reversed() { notices.append(try await registry.ask(ShowNotice(number), as: principal)) }
        self.notices = notices
    }
}
