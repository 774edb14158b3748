/// A component of a purl, as an error names it.
public enum PURLComponent: String, Sendable {
    /// Segments before the name.
    case namespace
    /// The package's name.
    case name
    /// The package's version.
    case version
    /// Path from the package's root.
    case subpath

    var japanese: String {
        switch self {
        case .namespace: "名前空間"
        case .name: "名前"
        case .version: "バージョン"
        case .subpath: "サブパス"
        }
    }
}
