import Diagnostics
import PackageURL
import Versions

/// A range of versions held against components of different ecosystems, each by the order of its own.
struct VersionFilter {
    private let text: String?
    private var matchers: [String: RangeMatcher] = [:]
    /// Versions that no order knows, with their ecosystem.
    private(set) var incomparable: Set<String> = []

    init(_ text: String?) { self.text = text }

    /// Whether a version is in the range.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` for a range that cannot be read in this ecosystem.
    mutating func accepts(_ version: String, _ ecosystem: String) throws -> Bool {
        guard let text else { return true }
        // A plain version means itself.
        if !text.contains(where: { "<>=,|~^* []()".contains($0) }), !text.hasPrefix("vers:") { return version == text }
        do {
            return try matcher(text, ecosystem).contains(version)
        } catch RangeError.version {
            incomparable.insert("\(ecosystem.isEmpty ? "?" : ecosystem): \(version)")
            return false
        }
    }

    private mutating func matcher(_ text: String, _ ecosystem: String) throws -> RangeMatcher {
        if let ready = matchers[ecosystem] { return ready }
        let scheme = VersionScheme.named(ecosystem) ?? .generic
        do {
            let range = text.hasPrefix("vers:") ? try VERS(parsing: text) : try VERS(native: text, scheme: scheme)
            let matcher = try RangeMatcher(range)
            matchers[ecosystem] = matcher
            return matcher
        } catch let error as any ExplainedError {
            throw RegistryError.invalid([FieldProblem("versions", ja: error.wording.japanese, en: error.wording.english)])
        }
    }
}
