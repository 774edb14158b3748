import SBOM

/// One made-up component of ``SBOMFiles``: all of it follows from its number.
struct GeneratedPart {
    private static let types = ["npm", "pypi", "cargo", "golang", "maven"]
    private static let words = ["core", "net", "crypto", "parser", "image", "dicom", "hl7", "codec", "logger", "storage", "queue", "schema"]
    private static let licenses = ["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "MPL-2.0", "GPL-2.0-only"]

    private let index: Int
    private let type: String
    private let name: String
    /// Its version, as the SBOM has it.
    let version: String

    init(_ index: Int, isOlder: Bool) {
        self.index = index
        type = Self.types[index % 5]
        name = "\(Self.words[index / 5 % 12])-\(Self.words[index / 60 % 12])-\(index)"
        version = isOlder && index % 10 == 3 ? "0.\(index % 30).\(index % 20)" : "\(index % 6 + 1).\(index % 30).\(index % 20)"
    }

    private var purl: String {
        switch type {
        case "maven": "pkg:maven/org.example/\(name)@\(version)"
        case "golang": "pkg:golang/git.example.com/go/\(name)@v\(version)"
        default: "pkg:\(type)/\(name)@\(version)"
        }
    }

    /// Tells it from every other one.
    var identity: Int { index * 2 + (version.hasPrefix("0.") ? 1 : 0) }

    /// Its purl's type.
    var purlType: String { type }

    /// As OSV names its ecosystem.
    var osvEcosystem: String { ["npm": "npm", "pypi": "PyPI", "cargo": "crates.io", "golang": "Go", "maven": "Maven"][type] ?? type }

    /// As OSV names its package.
    var osvName: String {
        switch type {
        case "maven": "org.example:\(name)"
        case "golang": "git.example.com/go/\(name)"
        default: name
        }
    }

    /// As matching sees it.
    var component: Component {
        var component = Component(id: ref, name: name)
        component.version = version
        component.purl = purl
        component.cpes = ["cpe:2.3:a:example:\(name.replacing("-", with: "_")):\(version):*:*:*:*:*:*:*"]
        return component
    }

    /// The name without what stands before it.
    var plainName: String { name }

    /// The bom-ref.
    var ref: String { "\(purl)?package-id=\(hex(16, seed: 1))" }

    /// The component in CycloneDX JSON without white space.
    var json: String {
        """
        {"type":"library","bom-ref":"\(ref)",\(type == "maven" ? "\"group\":\"org.example\"," : "")"name":"\(name)","version":"\(version)",\
        "supplier":{"name":"Example Supplier \(index % 200)","url":["https://supplier\(index % 200).example.com/"]},"scope":"required",\
        "hashes":[{"alg":"SHA-256","content":"\(hex(64, seed: 2))"}],"licenses":[{"license":{"id":"\(Self.licenses[index % 6])"}}],\
        "cpe":"cpe:2.3:a:example:\(name.replacing("-", with: "_")):\(version):*:*:*:*:*:*:*","purl":"\(purl)",\
        "externalReferences":[{"type":"vcs","url":"https://git.example.com/\(type)/\(name)"}],\
        "properties":[{"name":"syft:package:foundBy","value":"\(type)-lock-cataloger"},\
        {"name":"syft:location:0:path","value":"/opt/product/\(Self.words[index / 60 % 12])/\(type).lock"}]}
        """
    }

    private func hex(_ digits: Int, seed: UInt64) -> String {
        var state = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 &+ seed
        var text = ""
        while text.utf8.count < digits {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let part = String(state >> 32, radix: 16)
            text += String(repeating: "0", count: 8 - part.utf8.count) + part
        }
        return text
    }
}
