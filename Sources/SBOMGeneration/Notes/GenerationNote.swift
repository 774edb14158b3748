public import Diagnostics

/// Something that the reader of a generated SBOM should know of how it came about: what was read, what was left out and why.
public struct GenerationNote: Sendable, Hashable {
    /// What there is to know.
    public enum Kind: Sendable, Hashable {
        /// A source was read, and named so many packages.
        case read(SourceKind, parts: Int)
        /// A source or folder could not be read.
        case unreadable(code: String, Wording)
        /// A source is in a format that is known but cannot be read.
        case notReadable(SourceKind, advice: Wording)
        /// An entry of a source was not understood and is missing in the SBOM.
        case entryPassedOver(String, line: Int?)
        /// An entry names no exact version, so that what will be installed is not known.
        case notPinned(String, line: Int?)
        /// A package is in the SBOM, but no purl could be made for it.
        case noPurl(String)
        /// A text is not in UTF-8; what could not be read was replaced by U+FFFD.
        case notUTF8
        /// So many packages have no licence that a program can read.
        case withoutLicense(count: Int)
        /// So many needs of packages are met by nothing that is installed.
        case needsUnmet(count: Int)
        /// There is no os-release file: the distribution is not known.
        case noDistribution(assumed: String)
        /// So many packages are known to the source but not installed.
        case notInstalled(count: Int)
        /// So many packages come with the source's own project and are no parts of others.
        case ownPackages(count: Int)
        /// A package comes from a folder or file beside the project, and from no registry.
        case own(String, place: String)
        /// Folders of this name are not looked into.
        case foldersPassedOver(name: String, count: Int)
        /// Links are not followed; what they point to is read where it lies, if that is in the folder.
        case linksPassedOver(count: Int)
        /// The user wanted it left out.
        case excluded
        /// Folders in folders, deeper than the limit.
        case tooDeep(limit: Int)
        /// More entries than the limit; the rest was not looked at.
        case tooManyEntries(limit: Int)
        /// No file in the folder says what it consists of.
        case nothingFound
        /// Installed packages that a lock file beside them tells of.
        case toldByLock
        /// The source is known to say less than there is, in words.
        case incomplete(Wording)
        /// A plain remark of a source, in words.
        case remark(Wording)
    }

    /// What there is to know.
    public let kind: Kind
    /// The file or folder that it is about, relative to the root; nil for the whole.
    public var path: String?

    /// A note from its parts.
    public init(_ kind: Kind, path: String? = nil) {
        self.kind = kind
        self.path = path
    }

    /// True if something that belongs into the SBOM may be missing because it could not be read.
    public var isFailure: Bool {
        switch kind {
        case .unreadable, .notReadable, .tooDeep, .tooManyEntries: true
        default: false
        }
    }

    /// True if the SBOM may say less than is true.
    public var isGap: Bool {
        switch kind {
        case .entryPassedOver, .notPinned, .incomplete: true
        default: isFailure
        }
    }

    /// Stable code, `GEN-001` and on.
    public var code: String {
        switch kind {
        case .read: "GEN-001"
        case .unreadable: "GEN-002"
        case .notReadable: "GEN-003"
        case .entryPassedOver: "GEN-004"
        case .notPinned: "GEN-005"
        case .noPurl: "GEN-006"
        case .notUTF8: "GEN-007"
        case .withoutLicense: "GEN-008"
        case .needsUnmet: "GEN-009"
        case .noDistribution: "GEN-010"
        case .notInstalled: "GEN-011"
        case .ownPackages: "GEN-012"
        case .foldersPassedOver: "GEN-013"
        case .linksPassedOver: "GEN-014"
        case .excluded: "GEN-015"
        case .tooDeep: "GEN-016"
        case .tooManyEntries: "GEN-017"
        case .nothingFound: "GEN-018"
        case .remark: "GEN-019"
        case .incomplete: "GEN-020"
        case .toldByLock: "GEN-021"
        case .own: "GEN-022"
        }
    }
}
