package import Advisories

/// The label of a feed or a directory, where it has one.
package enum AreaLabel: Sendable, Hashable {
    /// A label of TLP.
    case tlp(TLPLabel)
    /// `UNLABELED`, which CSAF 2.0 has; a directory of 2.0, which has no label.
    case none

    init?(_ text: String) {
        if text == "UNLABELED" { self = .none } else if let label = TLPLabel(csaf: text) { self = .tlp(label) } else { return nil }
    }

    /// Whether what is in it must be behind a sign-in.
    var isClosed: Bool { if case .tlp(let label) = self { label.isClosed } else { false } }
}
