import PackageURL
import Testing

@testable import Catalog

/// Names that need no rule of their purl type take a shorter way to their key, and must come to the same.
struct EcosystemKeyTests {
    private static let names = [
        "curl", "lib32-x", "a.b_c-d", "Curl", "a--b", "-a", "a-", "a/b", "/a", "a/", "a//b", "@scope/name", "github.com/x/y/v2", "GitHub.com/X",
        "a+b", "a:b",
        "org.x:y", "日本", "a b", "9", "_", ".", "std", "stdlib", "x/std", "a.b", "a/b.git", "a.git",
    ]

    @Test(arguments: Ecosystem.all.map(\.name), names) func isThatOfThePurl(ecosystem: String, name: String) throws {
        let known = try #require(Ecosystem.named(ecosystem)).ecosystem
        var address = false
        if case .address = known.naming { address = true }
        let place = address ? RepositoryAddress.place(name) : name
        var (namespace, last): (String?, String) = (nil, place)
        switch known.naming {
        case .plain: break
        case .distribution(let distribution): namespace = distribution
        case .lastSlash, .address:
            if let cut = place.lastIndex(of: "/") { (namespace, last) = (String(place[..<cut]), String(place[place.index(after: cut)...])) }
        case .colon:
            guard let cut = name.firstIndex(of: ":") else {
                #expect(known.key(name) == nil)
                return
            }
            (namespace, last) = (String(name[..<cut]), String(name[name.index(after: cut)...]))
        }
        guard !last.isEmpty else {
            #expect(known.key(name) == nil)
            return
        }
        let purl = try? PackageURL(type: known.type, namespace: namespace, name: last, strictness: .syntax)
        #expect(known.key(name) == purl.map { PackageKey($0) } ?? PackageKey(type: known.type, namespace: namespace ?? "", name: last))
    }

    @Test func textIsThePartsWithSlashes() {
        #expect(PackageKey(type: "deb", namespace: "debian", name: "curl").text == "deb/debian/curl")
        #expect(PackageKey(type: "gem", namespace: "", name: "日本").text == "gem/日本")
        #expect(PackageKey.scope(type: "rpm", distribution: "", release: "") == "rpm//")
    }
}
