public import Diagnostics

/// Where the audit chain does not hold.
public enum AuditBreak: Sendable, Equatable {
    /// The content of an entry is not what its hash was made over.
    case changed(sequence: Int)
    /// An entry does not follow the one before it: something was removed, added or moved.
    case notFollowing(sequence: Int, expected: Int)
    /// The entry that was noted as the head elsewhere is another one, or not there.
    case otherHead(sequence: Int)

    /// What is wrong.
    public var wording: Wording {
        switch self {
        case .changed(let sequence):
            Wording(ja: "監査記録 \(sequence) は書き換えられています。", en: "audit entry \(sequence) has been altered.")
        case .notFollowing(let sequence, let expected):
            Wording(
                ja: "監査記録 \(sequence) は \(expected) の位置にあるべき記録につながりません。削除・追加・並べ替えの疑いがあります。",
                en:
                    "audit entry \(sequence) stands where \(expected) should and does not follow the one before; something was removed, added or moved."
            )
        case .otherHead(let sequence):
            Wording(
                ja: "控えてあった末尾(\(sequence))が監査記録にありません。末尾が切り取られたか、記録全体が作り直された疑いがあります。",
                en: "the head noted elsewhere (\(sequence)) is not in the audit chain; its end was cut off, or it was made anew.")
        }
    }
}
