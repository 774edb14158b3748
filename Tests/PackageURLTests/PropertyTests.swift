import PackageURL
import Testing

/// What holds for any input.
struct PropertyTests {
    static let seeds = [
        "pkg:npm/%40angular/core@16.0.0?vcs_url=git%2Bhttps://x/y#lib/a", "pkg:deb/debian/curl@1:7.88.1-10%2Bdeb12u5?arch=amd64&distro=bookworm",
        "pkg:maven/org.apache.xmlgraphics/batik-anim@1.9.1?classifier=sources&type=zip", "pkg:git/github.com/Apple/Swift@main#docs/./x",
        "pkg:swid/Acme/example.com/Server@1?tag_id=75b8c285-fa7b-485b-b199-4745e3004d0d", "pkg:pypi/Django_Package@1.0RC1",
        "pkg:mlflow/A@1?repository_url=https://x.databricks.com/y", "pkg:generic/%E8%A6%8B%E5%AE%88/%C3%9Cber@1",
        "pkg:chrome-extension/dlpngalgnefjeiefhmpklpfiohadpglk@1.2.3", "pkg:julia/JSON@0.21?uuid=682c06a0-de6a-54ab-a142-c8b1cf79cde6",
    ]

    @Test(arguments: [PackageURL.Strictness.typeRules, .syntax])
    func anythingIsAValueOrAnError(_ strictness: PackageURL.Strictness) throws {
        var random = Randomness(seed: 20_261_123)
        let alphabet = Array("/@?#%:&=.~-_+ pkg2Fa".utf8)
        var read = 0
        for round in 0..<20_000 {
            let bytes = random.mutation(of: Array(Self.seeds[round % Self.seeds.count].utf8), with: alphabet)
            guard let purl = try? PackageURL(parsing: bytes.span, strictness: strictness) else { continue }
            read += 1
            let canonical = purl.canonical
            let again = try PackageURL(parsing: canonical, strictness: strictness)
            #expect(again.canonical == canonical, "\(bytes)")
            #expect(again == purl, "\(bytes)")
            let built = try PackageURL(
                type: purl.type, namespace: purl.namespace, name: purl.name, version: purl.version, qualifiers: purl.qualifiers.reversed(),
                subpath: purl.subpath, strictness: strictness)
            #expect(built.canonical == canonical, "\(bytes)")
        }
        #expect(read > 2_000)
    }

    @Test func randomBytes() {
        var random = Randomness(seed: 1)
        for _ in 0..<5_000 {
            let bytes = Array("pkg:".utf8) + (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            if let purl = try? PackageURL(parsing: bytes.span) { #expect(!purl.name.isEmpty) }
        }
    }

    @Test func longInputOfOneKind() {
        for part in ["/", "@", "?", "#", "%41", "&a=1", "@/", "/@", "a/", "=", "..", "/./", "é"] {
            let text = "pkg:generic/" + String(repeating: part, count: 60_000 / part.utf8.count)
            let purl = try? PackageURL(parsing: text)
            if let purl, purl.canonical.utf8.count <= PackageURL.maximumLength {
                #expect((try? PackageURL(parsing: purl.canonical)) == purl)
            }
        }
    }
}
