/// A box that stands out from the text.
public struct Callout: Sendable, Hashable {
    /// How serious it is.
    public var kind: CalloutKind
    /// Its title; without one the kind's own word stands there.
    public var title: RichText?
    /// What it says.
    public var paragraphs: [RichText]

    /// A box.
    public init(_ kind: CalloutKind, title: RichText? = nil, paragraphs: [RichText]) {
        self.kind = kind
        self.title = title
        self.paragraphs = paragraphs
    }
}

/// How serious a box is.
public enum CalloutKind: String, Sendable, Hashable, CaseIterable {
    /// Worth knowing (参考).
    case note
    /// Something may go wrong (注意).
    case warning
    /// Someone may come to harm (警告).
    case danger
}
