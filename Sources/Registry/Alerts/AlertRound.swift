/// What there is to tell to everybody, as one state of the registry says.
public struct AlertRound: Sendable {
    /// Up to where it was looked.
    let marks: AlertMarks
    /// One for each subscription.
    let drafts: [AlertDraft]
    /// Whether changes are kept that everybody was told of.
    let hasOldEvents: Bool

    /// Whether nothing is to be written.
    var isDone: Bool { !hasOldEvents && drafts.allSatisfy { $0.isEmpty && $0.place == marks } }
}
