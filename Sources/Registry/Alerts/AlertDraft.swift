/// What one subscriber would be told in a round.
struct AlertDraft: Sendable {
    /// A last day, with what it is remembered by.
    struct Due: Sendable {
        let mark: DueMark
        let item: AlertItem
    }

    let subscription: AlertSubscription
    /// Up to where they had been told when it was made.
    let place: AlertMarks
    let due: [Due]
    let changes: [AlertItem]
    let findings: [AlertItem]
    /// How many findings there are in all.
    let count: Int

    var isEmpty: Bool { due.isEmpty && changes.isEmpty && findings.isEmpty }
}
