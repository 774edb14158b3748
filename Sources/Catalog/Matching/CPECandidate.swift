import CPE
import Versions

/// A component's CPE made ready for comparing: its prefix as bytes and the version that counts.
struct CPECandidate {
    let name: CPE
    /// The key it is looked up under; nil if vendor or product is not one literal value.
    let key: String?
    /// The version to hold against bounds; nil if nobody says.
    let version: String?
    /// Whether the version in the name is a distribution's build, of which ``version`` is what upstream released: records speak of that.
    let isBuild: Bool
    /// Whether what stands for the version speaks of several (`2.x`): what is in it and what is not, no bound tells.
    let isOpen: Bool

    /// - Parameter build: what a distribution has built it as; nil for anything else.
    init(_ name: CPE, componentVersion: String?, build: BuildVersion? = nil) {
        self.name = name
        key = CPEProductKey.key(name)
        isBuild = build != nil
        guard let stated = name.version.literal else {
            let own = VersionText.stated(componentVersion)
            version = build.map { build in own.map(build.upstream) } ?? own
            isOpen = build == nil && own.map { VersionWords.areRange($0) } ?? false
            return
        }
        let released = build?.upstream(stated) ?? stated
        isOpen = build == nil && VersionWords.areRange(stated)
        // An update ("8.3" "p1") is part of what the version bounds are about.
        version = name.update.literal.map { released + "-" + $0 } ?? Self.released(released)
    }

    /// Every product that `name` may mean: of any part where it names none, as Yocto writes them (`cpe:2.3:*:openssl:openssl:…`), and with `-` and
    /// `_` in each
    /// other's place, which SBOMs mix up and the CPE dictionary does not.
    ///
    /// - Parameter isWanted: whether anybody asks for another spelling under this key; few are in any catalogue, and making a name of one costs more
    /// than
    ///   looking its key up.
    static func all<Failure: Error>(
        _ name: CPE, componentVersion: String?, build: BuildVersion? = nil, where isWanted: (String) throws(Failure) -> Bool
    ) throws(Failure) -> [CPECandidate] {
        var found: [CPECandidate] = []
        for name in parts(name) {
            found.append(CPECandidate(name, componentVersion: componentVersion, build: build))
            for other in try name.otherSpellings(isWanted) { found.append(CPECandidate(other, componentVersion: componentVersion, build: build)) }
        }
        return found
    }

    /// The name for each part that it may mean.
    static func parts(_ name: CPE) -> [CPE] {
        guard name[.part].isAny, name.vendor.isLiteral, name.product.isLiteral else { return [name] }
        return [CPE.Part.application, .operatingSystem, .hardware].compactMap { name.as($0, of: name.vendor) }
    }

    /// The same with every spelling.
    static func all(_ name: CPE, componentVersion: String?, build: BuildVersion? = nil) -> [CPECandidate] {
        all(name, componentVersion: componentVersion, build: build) { _ throws(Never) in true }
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
    /// The name with `_` for `-` in vendor or product, and the other way round, as far as that changes anything and somebody wants it.
    fileprivate func otherSpellings<Failure: Error>(_ isWanted: (String) throws(Failure) -> Bool) throws(Failure) -> [CPE] {
        let names = vendorRange.lowerBound..<productRange.upperBound
        guard Swap.any(in: formattedString.utf8.span, names), CPEProductKey.key(self) != nil else { return [] }
        let (vendors, products) = (Swap.all(in: formattedString.utf8.span, vendorRange), Swap.all(in: formattedString.utf8.span, productRange))
        var found: [CPE] = []
        for first in vendors {
            for second in products where first != nil || second != nil {
                guard try isWanted(key(first, second)), let name = respelt(first, second) else { continue }
                found.append(name)
            }
        }
        return found
    }

    /// The key of the name in another spelling.
    private func key(_ first: Swap?, _ second: Swap?) -> String {
        let (own, vendor, product) = (formattedString.utf8.span, vendorRange, productRange)
        return String(unsafeUninitializedCapacity: productLength) { room in
            for index in 0..<productLength {
                let swap = vendor.contains(index) ? first : product.contains(index) ? second : nil
                room[index] = swap.map { $0.applied(to: own[index]) } ?? own[index]
            }
            return productLength
        }
    }

    private func respelt(_ first: Swap?, _ second: Swap?) -> CPE? {
        func value(_ attribute: CPEAttribute, _ swap: Swap?) -> CPEAttribute? {
            guard let swap, let text = attribute.literal else { return attribute }
            return try? CPEAttribute(literal: String(decoding: text.utf8.map(swap.applied), as: UTF8.self))
        }
        guard let part, let vendor = value(vendor, first), let product = value(product, second) else { return nil }
        return `as`(part, vendor, product)
    }

    /// One of the two letters put for the other.
    private enum Swap: CaseIterable {
        case hyphens
        case underscores

        /// Whether there is any of the two letters.
        static func any(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
            for index in range where text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "_") { return true }
            return false
        }

        /// None, and those that change the bytes of `range`.
        static func all(in text: Span<UInt8>, _ range: Range<Int>) -> [Swap?] {
            var (hyphens, underscores) = (false, false)
            for index in range {
                if text[index] == UInt8(ascii: "-") { hyphens = true }
                if text[index] == UInt8(ascii: "_") { underscores = true }
            }
            return [nil] + (hyphens ? [.hyphens] : []) + (underscores ? [.underscores] : [])
        }

        func applied(to byte: UInt8) -> UInt8 {
            switch self {
            case .hyphens: byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte
            case .underscores: byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte
            }
        }
    }

    /// The name with another part and vendor; nil if it would be too long.
    func `as`(_ part: Part, of vendor: CPEAttribute) -> CPE? { `as`(part, vendor, product) }

    private func `as`(_ part: Part, _ vendor: CPEAttribute, _ product: CPEAttribute) -> CPE? {
        try? CPE(
            part: part, vendor: vendor, product: product, version: version, update: update, edition: edition, language: language,
            swEdition: swEdition,
            targetSw: targetSw, targetHw: targetHw, other: other)
    }
}
