import PackageURL
import SBOM

/// What the purl of a Yocto package says: the recipe, and the processor where it is known.
struct YoctoPURL {
    private let purl: PackageURL
    /// Version of the recipe, without the number of its revision.
    let version: String

    /// Nil for a component that is no package of Yocto.
    init?(_ part: Component) {
        guard let text = part.purl, text.hasPrefix("pkg:yocto/"), let purl = try? PackageURL(parsing: text) else { return nil }
        self.purl = purl
        version = purl.version ?? ""
    }

    private var processor: String? { value("arch") }

    private func value(_ key: String) -> String? { purl.qualifiers.first { $0.key == key }?.value }

    /// False for packages for different processors.
    func isCompatible(with other: YoctoPURL) -> Bool { processor == nil || other.processor == nil || processor == other.processor }

    /// The purl that says what both do: the recipe of the one that knows it, the processor of the one that knows that.
    func united(with other: YoctoPURL) -> String? {
        let named = value("package") == nil ? other : self
        let qualifiers = [("arch", processor ?? other.processor), ("package", named.value("package"))]
        let known = qualifiers.compactMap { key, value in value.map { PackageURL.Qualifier(key, $0) } }
        return try? PackageURL(type: "yocto", namespace: nil, name: named.purl.name, version: purl.version, qualifiers: known, subpath: nil).canonical
    }
}
