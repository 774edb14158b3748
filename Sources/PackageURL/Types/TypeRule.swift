/// What the definition of one purl type asks beyond the core syntax (ECMA-427 clause 6).
struct TypeRule: Sendable {
    /// Whether a namespace is there.
    enum Presence: Sendable {
        case optional
        case required
        case prohibited
    }

    /// A rewriting of the name that the type asks for.
    enum Rewriting: Sendable {
        /// `_` becomes `-`.
        case underscoreToHyphen
        /// Everything but `a` to `z` and digits becomes `_`.
        case othersToUnderscore
    }

    /// The type, in lower case.
    let type: String
    var namespace = Presence.optional
    var namespaceCase = LetterCase.kept
    var nameCase = LetterCase.kept
    var versionCase = LetterCase.kept
    var subpathCase = LetterCase.kept
    var rewriting: Rewriting?
    /// Most segments that the namespace may have.
    var namespaceDepth: Int?
    /// Names that stand without the namespace that the type otherwise requires.
    var namesWithoutNamespace: [String] = []
    /// The namespace is the first segment, and the name all that follow: slashes in it are written as they are.
    var nameIsPath = false
    /// Namespaces whose names are compared without regard to case although the type's are not.
    var foldingNamespaces: [String] = []
    /// Lower-case the name if the qualifier `repository_url` names one of these hosts.
    var foldingHosts: [String] = []
    var nameRule: TextRule?
    var versionRule: TextRule?
    var requiredQualifier: String?
    /// A qualifier whose value is lower-cased if it is a GUID.
    var guidQualifier: String?

    /// A rule where it lies: looking one up copies nothing of it.
    final class Holder: Sendable {
        let rule: TypeRule

        init(_ rule: TypeRule) { self.rule = rule }
    }

    /// The rule of a registered type; `nil` for others, which have the core syntax only.
    @inline(__always)
    static func named(_ type: String) -> Holder? { byType[type] }

    private static let byType: [String: Holder] = Dictionary(uniqueKeysWithValues: all.map { ($0.type, Holder($0)) })

    /// A right purl of the type, for messages about its namespace.
    static func example(_ type: String) -> String {
        switch type {
        case "alpm": "pkg:alpm/arch/pacman"
        case "apk": "pkg:apk/alpine/curl"
        case "composer": "pkg:composer/laravel/framework"
        case "deb": "pkg:deb/debian/curl"
        case "golang": "pkg:golang/golang.org/x/net"
        case "maven": "pkg:maven/org.apache.commons/commons-io"
        case "rpm": "pkg:rpm/fedora/curl"
        case "swift": "pkg:swift/github.com/apple/swift-nio"
        default: "pkg:\(type)/owner/name"
        }
    }
}

extension PackageURL {
    /// The registered purl types whose rules are known here, in alphabetical order. Other types follow the core syntax alone.
    public static let registeredTypes: [String] = TypeRule.all.map(\.type)
}
