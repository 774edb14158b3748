import Database
public import Diagnostics

/// What came of a change to a change request's text.
public struct ChangeEdit: Sendable {
    /// The change request as it is now.
    public let change: ChangeRequest
    /// Signatures that were about its text and no longer are.
    public let voided: [Signature]

    /// What to tell people: that approvals fell; nil if none did.
    public var wording: Wording? {
        if voided.isEmpty { return nil }
        let people = voided.map(\.person).joined(separator: ", ")
        return Wording(
            ja: "\(change.number) の内容が変わったため、署名(\(people))は今の内容に対して無効になりました。状態は「\(change.state.title.japanese)」です。",
            en: "the content of \(change.number) changed; the signatures of \(people) no longer hold for it. It is now \(change.state.title.english)."
        )
    }
}

/// An approval is about a text. When the text changes, a change request goes back to where its approval is to be given.
enum ChangeVoiding {
    /// Does `edit`, and where it changed what was approved, takes the state back.
    static func around(
        _ number: String, in transaction: RegistryTransaction, edit: (ChangeRequest) throws -> ChangeRequest
    ) throws -> ChangeEdit {
        let old = try transaction.change(number)
        guard old.state != .closed, old.state != .cancelled, old.state != .rejected else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(number) は「\(old.state.title.japanese)」のため変えられません。\(old.state == .rejected ? "先に「書き直し」をしてください。" : "新しい変更要求を作ってください。")",
                    en:
                        "\(number) is \(old.state.title.english) and cannot be changed; \(old.state == .rejected ? "rework it first." : "open a new change request.")"
                ))
        }
        let before = try old.signed(in: transaction)
        let standing = try Signing.all(before.kind, before.id, transaction).filter { $0.digest == before.digest }
        var change = try edit(old)
        guard try change.signed(in: transaction).digest != before.digest else { return ChangeEdit(change: change, voided: []) }
        if [.approved, .implemented, .verified].contains(change.state) {
            change.state = .analysed
            // What was done under the approval is done under none now; the audit chain keeps it.
            change.implementation = nil
            change.implementer = nil
            change.verification = nil
            change.verifier = nil
        }
        if change.state == .analysed { try ChangeRules.check(change, needs: [.impact, .functionReason]) }
        return ChangeEdit(change: try transaction.update(change), voided: standing)
    }
}
