/// Where a CSAF document lies in a provider's tree. The address that a document of ours gives as its own and the tree itself are both made here, so that
/// they cannot differ.
public enum CSAFPlace {
    /// Where a provider's tree begins below its web server's root.
    public static let root = ".well-known/csaf"

    /// The folder of a version below ``root``: `v2.0`.
    public static func folder(_ version: CSAFVersion) -> String { "v\(version.rawValue)" }

    /// The folder of a label below ``root``: `v2.1/amber+strict`. Documents of CSAF 2.0 lie under the label that TLP 1 has in its place (requirement 5).
    public static func folder(_ label: TLPLabel, _ version: CSAFVersion) -> String { "\(folder(version))/\(name(label.written(in: version)))" }

    /// How a label is told from a path: `clear`, `amber+strict`.
    public static func name(_ label: TLPLabel) -> String { label.rawValue.lowercased() }

    /// Where a document stands in the folder of its label: `2026/smd-sa-2026-001.json`, the year in UTC of its first release (requirements 2 and 11).
    public static func file(_ trackingID: String, released: AdvisoryTime) -> String { "\(released.utc.prefix(4))/\(CSAFFileName.of(trackingID))" }

    /// The start of a tree's addresses, with a slash at its end, told from an address in it: that of the tree, or that of a label's folder. Nil for one that
    /// is no place of a tree.
    public static func base(of url: String) -> String? {
        let folders = CSAFVersion.allCases.flatMap { version in TLPLabel.allCases.map { "\(folder(version))/\(name($0))/" } }
        let start = folders.first { url.hasSuffix("/\(root)/\($0)") }.map { String(url.dropLast($0.count)) } ?? url
        return start.hasSuffix("/\(root)/") ? start : nil
    }
}

extension TLPLabel {
    /// The label under which documents of a version go: TLP 1, which CSAF 2.0 has, lacks AMBER+STRICT, and the next stricter one is taken.
    public func written(in version: CSAFVersion) -> TLPLabel { self == .amberStrict && version == .v20 ? .red : self }
}
