import PackageURL
import Versions

/// The versions that a statement is about, where its document names them beside what identifies the product.
struct VEXVersions: Sendable {
    private var exact: Set<String> = []
    private var ranges: [VERS] = []
    private var isEvery = false

    /// Whether none is named.
    var isEmpty: Bool { exact.isEmpty && ranges.isEmpty && !isEvery }

    /// Takes a version as it is written.
    mutating func add(_ version: String) { exact.insert(version) }

    /// Takes a range in the order of versions `scheme`. One in words adds nothing but the version that is called just so: of which others it is true, only a person can tell.
    mutating func add(range text: String, scheme: VersionScheme?) {
        switch CSAFVersionText.read(text, scheme: scheme ?? .generic) {
        case .all: isEvery = true
        case .range(let range): ranges.append(range)
        case .words(let words): if VersionWords.mayBeVersion(words) { exact.insert(words) }
        }
    }

    /// Whether `version` is among them for certain. Nothing is stated of one that is not known, or cannot be compared.
    func admit(_ version: String?) -> Bool {
        if isEvery { return true }
        guard let version, !version.isEmpty else { return false }
        return exact.contains(version) || ranges.contains { (try? RangeMatcher($0).contains(version)) == true }
    }
}
