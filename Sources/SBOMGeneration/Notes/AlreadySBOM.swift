public import Diagnostics
import JSONStream

/// A file that the user named to make an SBOM from, and that is one.
public struct AlreadySBOM: ExplainedError, Equatable {
    /// The file as the user named it.
    public let path: String
    private let isArchive: Bool

    /// Nil for a file that is no SBOM.
    init?(_ path: String, _ block: ByteBlock) {
        let start = SourceKind.start(of: block)
        isArchive = Self.isArchive(path)
        guard isArchive || Self.marks.contains(where: start.contains) else { return nil }
        self.path = path
    }

    /// `GEN-111`.
    public var code: String { "GEN-111" }

    /// What happened and what to do.
    public var wording: Wording {
        let name = VisibleText.of(path)
        let advice = isArchive ? Self.unpack : Self.convert
        return Wording(ja: "\(name): \(advice.japanese)", en: "\(name): \(advice.english)")
    }

    /// True for what Yocto's `create-spdx` writes of an image before SPDX 3: an archive with a document for each package.
    static func isArchive(_ path: String) -> Bool { archiveEnds.contains { path.hasSuffix($0) } }

    /// True for the name of an SBOM, of which a folder may hold thousands: Yocto writes one for each package.
    static func isNamed(_ path: String) -> Bool {
        ends.contains { path.hasSuffix($0) } && !SourceKind.isOfOthers(path.cutAtLast("/").map { String($0.before) } ?? "")
    }

    private static let ends = [".spdx.json", ".spdx", ".cdx.json", ".cdx.xml"]

    /// So many of them lie in one folder.
    static func inFolder(_ count: Int) -> Wording {
        Wording(
            ja: "SBOMのファイルが\(count)個あり、ここからは読みません。`mimamori sbom merge` で製品のSBOMに取り込めます。",
            en: "SBOMs lie here (\(count)) and are not read; `mimamori sbom merge` takes them into a product's.")
    }

    private static let archiveEnds = [".spdx.tar.zst", ".spdx.tar.gz", ".spdx.tar.xz", ".spdx.tar"]
    private static let marks = ["\"bomFormat\"", "cyclonedx.org/schema/bom", "\"spdxVersion\"", "SPDXVersion: ", "spdx.org/rdf/3"]

    static let unpack = Wording(
        ja: "YoctoがSPDXで書いたSBOMの書庫です。展開し、中の *.spdx.json を `mimamori sbom merge` でまとめるか、`mimamori sbom convert` で変換してください。",
        en: "an archive of SBOMs that Yocto wrote in SPDX; unpack it, and use `mimamori sbom merge` or `mimamori sbom convert` with its *.spdx.json.")

    private static let convert = Wording(
        ja: "すでにSBOMです。`mimamori sbom convert` で形式を変え、`mimamori sbom merge` で製品のSBOMに取り込めます。",
        en: "is an SBOM already; `mimamori sbom convert` changes its format, and `mimamori sbom merge` takes it into a product's.")
}
