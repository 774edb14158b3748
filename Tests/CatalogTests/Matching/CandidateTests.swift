import CPE
import Testing

@testable import Catalog

/// CPE names that name no vendor or part, as Yocto writes them, and components that have no identifier but a name: questions, never findings (issue
/// 4, item 4).
struct CandidateTests {
    private static let zlib = Feed.nvd(
        "CVE-2022-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:zlib:zlib:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"1.2.13""#)))
    private static let other = Feed.nvd(
        "CVE-2022-2", Feed.anyOf(Feed.criterion("cpe:2.3:a:gnu:zlib:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"9""#)))
    private static let every = Feed.nvd("CVE-2022-3", Feed.anyOf(Feed.criterion("cpe:2.3:a:vague:zlib:*:*:*:*:*:*:*:*")))
    private static let kernel = Feed.nvd(
        "CVE-2022-4", Feed.anyOf(Feed.criterion("cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"6.1""#)))

    private func scan(_ component: InventoryComponent) throws -> ScanResult {
        try Scanning.scan(Workbench().catalog(Self.zlib, Self.other, Self.every, Self.kernel), component)
    }

    @Test(arguments: [
        ("cpe:2.3:*:zlib:zlib:1.2.11:*:*:*:*:*:*:*", 1), ("cpe:2.3:*:zlib:zlib:1.2.13:*:*:*:*:*:*:*", 0),
        ("cpe:2.3:*:zlib:zlib:1.2.11+git0+abcdef:*:*:*:*:*:*:*", 1), (#"cpe:2.3:*:linux:linux_kernel:5.15.1\+gitautoinc:*:*:*:*:*:*:*"#, 1),
    ])
    func anyPartIsAnyPart(_ name: String, _ findings: Int) throws {
        var component = InventoryComponent(reference: "c", name: "c", version: nil)
        component.cpes = [try CPE(lenient: name)]
        let result = try scan(component)
        #expect(result.findings.count == findings)
        #expect(result.notLookedUp.isEmpty)
    }

    @Test(arguments: [("1.2.11", ["gnu", "zlib"]), ("1.2.13", ["gnu"]), ("9", [])]) func withoutAVendorItIsAsked(
        _ version: String, _ vendors: [String]
    ) throws {
        let result = try scan(Scanning.component("zlib", cpe: "cpe:2.3:*:*:zlib:\(version):*:*:*:*:*:*:*"))
        #expect(result.findings.isEmpty && result.notLookedUp.isEmpty)
        #expect(Set(result.undecided.map(\.reason)) == Set(vendors.map { .candidate("cpe:2.3:a:\($0):zlib:\(version)") }))
    }

    @Test(
        arguments: [
            ("zlib", "1.2.11", nil, 2), ("recipe-zlib", "1.2.11", nil, 2), ("zlib-native", "1.2.11", nil, 2), ("lib32-zlib", "1.2.11", nil, 2),
            ("Zlib", "v1.2.11", nil, 2), ("linux-kernel", "5.10", nil, 1), ("x", "1.2.11", "pkg:generic/zlib@1.2.11", 2),
            ("x", "1.2.11", "pkg:github/madler/zlib@v1.2.11", 2), ("zlib", nil, nil, 0), ("zlib", "unknown", nil, 0), ("zlib", "10", nil, 0),
            // Packages of ecosystems and distributions are known to be something else under the same name.
            ("zlib", "1.2.11", "pkg:npm/zlib@1.2.11", 0), ("zlib", "1.2.11", "pkg:deb/debian/zlib@1.2.11?distro=debian-12", 0),
            ("usr/lib/zlib", "1.2.11", nil, 0), ("libz", "1.2.11", nil, 0),
            // Whatever says where it came from, and what tags and recipes put before a version.
            ("x", "1.2.11", "pkg:conan/zlib@1.2.11", 2), ("zlib", nil, "pkg:github/madler/zlib@zlib-1.2.11", 2), ("zlib", "Zlib 1.2.11", nil, 2),
            ("libzlib", "1.2.11", nil, 2), ("zlib", "1:1.2.11", nil, 2), ("zlib", "zlib-10", nil, 0),
            ("linux-yocto", "5.15.10+gitAUTOINC+abc", nil, 1), ("linux-imx", "5.10", "pkg:yocto/core/linux-imx@5.10", 1),
            ("linux-custom", "5.10", nil, 1),
            ("linux-raspberrypi", "1:5.15.10", nil, 1), ("linux", "5.10", "pkg:generic/linux@5.10", 1), ("linux-firmware", "5.10", nil, 0),
            ("linux-yocto", "6.2", nil, 0),
        ] as [(String, String?, String?, Int)])
    func bareNames(_ name: String, _ version: String?, _ purl: String?, _ questions: Int) throws {
        let result = try scan(Scanning.component(name, version, purl: purl))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.count == questions)
        // A bare name is no look-up: the component stays among those that could not be looked up.
        #expect(result.notLookedUp.count == 1)
    }

    @Test func aNameThatIsThereAsksNoBareName() throws {
        let result = try scan(Scanning.component("zlib", "1.2.11", cpe: "cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*"))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }
}
