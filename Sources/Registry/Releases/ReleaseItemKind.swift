public import Diagnostics

/// What can belong to a release beside its SBOM.
public enum ReleaseItemKind: String, Sendable, CaseIterable {
    /// Something used to build or test it.
    case supportingItem = "supporting-item"
    /// A part of the device on which it runs.
    case hardwarePart = "hardware-part"
    /// A version of a document that goes with it.
    case documentVersion = "document-version"

    /// The word for people.
    public var title: Wording { subject.title }

    /// The table of the item.
    var subject: SubjectKind {
        switch self {
        case .supportingItem: .supportingItem
        case .hardwarePart: .hardwarePart
        case .documentVersion: .documentVersion
        }
    }
}
