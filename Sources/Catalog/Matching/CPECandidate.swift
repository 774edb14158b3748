import CPE
import Versions

/// A component's CPE made ready for comparing: its prefix as bytes and the version that counts.
struct CPECandidate {
    let name: CPE
    /// The key it is looked up under; nil if vendor or product is not one literal value.
    let key: String?
    /// The version to hold against bounds; nil if nobody says.
    let version: String?

    init(_ name: CPE, componentVersion: String?) {
        self.name = name
        key = CPEProductKey.key(name)
        guard let stated = name.version.literal else {
            version = VersionText.stated(componentVersion)
            return
        }
        // An update ("8.3" "p1") is part of what the version bounds are about.
        version = name.update.literal.map { stated + "-" + $0 } ?? Self.released(stated)
    }

    /// Every product that `name` may mean: of any part where it names none, as Yocto writes them (`cpe:2.3:*:openssl:openssl:…`), and with `-` and `_` in each
    /// other's place, which SBOMs mix up and the CPE dictionary does not.
    static func all(_ name: CPE, componentVersion: String?) -> [CPECandidate] {
        var names = [name]
        if name[.part].isAny, name.vendor.isLiteral, name.product.isLiteral {
            names = [CPE.Part.application, .operatingSystem, .hardware].compactMap { name.as($0, of: name.vendor) }
        }
        return names.flatMap { [$0] + $0.otherSpellings }.map { CPECandidate($0, componentVersion: componentVersion) }
    }

    /// Letters (`a`, `o`, `h`) of the part.
    var part: CPE.Part? { name.part }

    /// The release that a recipe of Yocto builds on: what stands behind `+git` says which commit was taken.
    private static func released(_ version: String) -> String {
        guard let plus = version.firstIndex(of: "+"), version[plus...].hasPrefix("+git"), plus != version.startIndex else { return version }
        return String(version[..<plus])
    }
}

extension CPE {
    /// The name with `_` for `-` in vendor or product, and the other way round, as far as that changes anything.
    fileprivate var otherSpellings: [CPE] {
        let vendors = Self.spellings(vendor)
        let products = Self.spellings(product)
        guard vendors.count + products.count > 2 else { return [] }
        return vendors.flatMap { vendor in products.compactMap { try? replacing(.vendor, with: vendor).replacing(.product, with: $0) } }
            .filter { $0 != self }
    }

    private static func spellings(_ attribute: CPEAttribute) -> [CPEAttribute] {
        var found = [attribute]
        guard let text = attribute.literal, text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else { return found }
        for (from, to) in [(Character("-"), Character("_")), ("_", "-")] {
            if let other = try? CPEAttribute(literal: String(text.map { $0 == from ? to : $0 })), !found.contains(other) { found.append(other) }
        }
        return found
    }

    /// The name with another part and vendor; nil if it would be too long.
    func `as`(_ part: Part, of vendor: CPEAttribute) -> CPE? {
        try? CPE(
            part: part, vendor: vendor, product: product, version: version, update: update, edition: edition, language: language,
            swEdition: swEdition,
            targetSw: targetSw, targetHw: targetHw, other: other)
    }
}
