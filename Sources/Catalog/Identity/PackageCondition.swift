import PackageURL

/// What an advisory asks of the build itself beside name and version. An SBOM of a distribution's packages tells most of it.
///
/// A statement keeps conditions as the name of what it must be a part of (``ProductStatement/Platform``), in the words given here.
enum PackageCondition: Hashable {
    /// Built for this stream of a module (`nodejs:18`).
    case module(String)
    /// Built for this processor architecture.
    case architecture(String)
    /// One of the distribution's special builds, which have fixes and numbers of their own: `ksplice`, `fips` (Oracle Linux).
    case build(String)

    /// Stands between several conditions.
    static let separator = "; "

    /// The words.
    var name: String {
        switch self {
        case .module(let stream): "module " + stream
        case .architecture(let name): "architecture " + name
        case .build(let kind): kind + " build"
        }
    }

    /// The special build that a version is of; nil for ordinary ones.
    static func build(of version: String) -> String? {
        if version.contains(".ksplice") { return "ksplice" }
        return version.hasSuffix("_fips") ? "fips" : nil
    }

    private init?(_ words: Substring) {
        if words.hasPrefix("module ") {
            self = .module(String(words.dropFirst(7)))
        } else if words.hasPrefix("architecture ") {
            self = .architecture(String(words.dropFirst(13)))
        } else if words == "ksplice build" || words == "fips build" {
            self = .build(String(words.dropLast(6)))
        } else {
            return nil
        }
    }

    /// Whether a platform's conditions hold for a package; nil if it is no platform of this kind.
    static func truth(_ platform: ProductStatement.Platform, _ purl: PackageURL?, version: String) -> Truth? {
        guard platform.identity == nil else { return nil }
        let parts = platform.name.split(separator: separator)
        let conditions = parts.map { PackageCondition($0) }
        guard conditions.contains(where: { $0 != nil }) else { return nil }
        return Truth.all(conditions.map { $0?.truth(purl, version) ?? .unknown })
    }

    /// Name and stream; version and context of the module may follow, and differ from build to build.
    private static func stream(_ label: String) -> ArraySlice<Substring> { label.split(separator: ":").prefix(2) }

    private func truth(_ purl: PackageURL?, _ version: String) -> Truth {
        switch self {
        case .module(let stream):
            guard let label = purl?.qualifier("rpmmod") ?? purl?.qualifier("modularitylabel"), !label.isEmpty else {
                // Builds for modules have that in their release: `1.module+el8.4.0+…`, `1.module_el8`.
                return version.contains(".module") ? .unknown : .no
            }
            return Self.stream(label) == Self.stream(stream) ? .yes : .no
        case .architecture(let name):
            guard let own = purl?.qualifier("arch"), !own.isEmpty else { return .unknown }
            return own == name || own == "noarch" ? .yes : .no
        case .build(let kind): return Self.build(of: version) == kind ? .yes : .no
        }
    }
}
