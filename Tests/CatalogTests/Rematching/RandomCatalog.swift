import Testing

@testable import Catalog

/// Random records and inventories out of a small world, so that they meet often.
struct RandomCatalog {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    private mutating func one<Element>(_ values: [Element]) -> Element { values[number(values.count)] }

    private static let products = ["acme:alpha", "acme:beta", "other:alpha", "os:linux"]

    /// A feed record about something of the world; `serial` is its identity.
    mutating func record(_ serial: Int) -> String {
        let date = "2024-01-0\(1 + number(9))T00:00:00Z"
        switch number(6) {
        case 0, 1:
            let ecosystem = one(["PyPI", "npm", "Debian:12", "Debian:11", "Alpine:v3.18", "Go"])
            let name = ecosystem == "Go" ? one(["example.com/m/alpha", "example.com/m/alpha/v2"]) : one(["alpha", "beta", "gamma"])
            let events = one(["introduced:0", "introduced:0 fixed:2.0.0", "introduced:1.0.0 fixed:1.5.0", "introduced:1.2.0 last_affected:2.1.0"])
            let aliases = one([[], ["CVE-2024-\(number(9))"], ["CVE-2024-\(number(9))", "GHSA-\(number(4))"]])
            let extra = number(12) == 0 ? #""withdrawn":"2024-02-01T00:00:00Z","# : ""
            return Feed.osv("OSV-\(serial)", ecosystem, name, events, aliases: aliases, modified: date, extra: extra)
        case 2, 3, 4:
            let bounds = one(["", #""versionEndExcluding":"2.0.0""#, #""versionStartIncluding":"1.0.0","versionEndIncluding":"1.5.0""#])
            let product = one(Self.products)
            let part = product.hasPrefix("os:") ? "o" : "a"
            let criterion = Feed.criterion("cpe:2.3:\(part):\(product):*:*:*:*:*:*:*:*", bounds: bounds)
            guard number(3) == 0 else { return Feed.nvd("CVE-2024-\(number(9))", Feed.anyOf(criterion)) }
            let platform = Feed.criterion("cpe:2.3:o:os:linux:-:*:*:*:*:*:*:*", vulnerable: false)
            let nodes = [criterion, platform].map { #"{"operator":"OR","negate":false,"cpeMatch":[\#($0)]}"# }.joined(separator: ",")
            return Feed.nvd("CVE-2024-\(number(9))", #"{"operator":"AND","nodes":[\#(nodes)]}"#)
        default:
            return Feed.osv(
                "GHSA-\(number(4))", "PyPI", one(["alpha", "beta"]), "introduced:0 fixed:3.0.0", aliases: ["CVE-2024-\(number(9))"], modified: date)
        }
    }

    mutating func inventory() throws -> Inventory {
        var components: [InventoryComponent] = []
        for index in 0..<(3 + number(10)) {
            let version = one(["1.0.0", "1.3.0", "1.5.0", "2.0.0", "2.1.0", "not a version"])
            let name = one(["alpha", "beta", "gamma"])
            let purl = one([
                nil, "pkg:pypi/\(name)@1.3.0", "pkg:npm/\(name)@2.0.0", "pkg:deb/debian/\(name)@1.3.0",
                "pkg:deb/debian/\(name)@1.3.0?distro=debian-12",
                "pkg:apk/alpine/\(name)@1.0.0?distro=alpine-3.18", "pkg:golang/example.com/m/alpha@v1.3.0#v2", "pkg:generic/\(name)@1.3.0",
            ])
            let product = one(Self.products)
            let cpe = one([
                nil, "cpe:2.3:\(product.hasPrefix("os:") ? "o" : "a"):\(product):\(version == "not a version" ? "*" : version):*:*:*:*:*:*:*",
            ])
            var component = try Scanning.component("c\(index)", version, purl: purl)
            if let cpe { component.cpes = try Scanning.component("x", cpe: cpe).cpes }
            if number(3) == 0 { component.supplier = "Acme Inc." }
            components.append(component)
        }
        let system = one([nil, OperatingSystem(name: "debian", release: "12"), OperatingSystem(name: "alpine", release: "3.18.2")])
        return Inventory(components: components, system: system, isComplete: number(4) == 0)
    }
}
