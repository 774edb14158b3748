import Foundation
import Registry

/// What is in a ``RegistryLoad``: all of it follows from the numbers.
struct RegistryContents {
    let releases: Int
    let components: Int
    /// How many releases are taken in; those beyond are copies of them.
    let taken: Int

    /// The release of a number.
    static func reference(_ number: Int) -> ReleaseReference {
        ReleaseReference(product: "P\(number / RegistryLoad.perProduct)", version: "\(number % RegistryLoad.perProduct).0")
    }

    /// A component in JSON, as it stands in SBOM after SBOM: making it anew each time would take longer than taking it in.
    final class Texts {
        private var made: [Int: String] = [:]

        func json(_ part: GeneratedPart) -> String {
            if let text = made[part.identity] { return text }
            let text = part.json
            // A release of more than the pool is taken in once, and its memory is measured.
            if made.count < RegistryLoad.pool * 2 { made[part.identity] = text }
            return text
        }
    }

    /// The component in a place of a release's SBOM: a stretch of the pool and some strays, the same stretch for all releases of a product.
    func part(_ place: Int, of number: Int) -> GeneratedPart {
        // Copies go round among all that were taken in, which then are all of different products.
        let number = number % taken
        let family = taken < releases ? number : number / RegistryLoad.perProduct
        let start = Self.scatter(family) % RegistryLoad.pool
        let stray = place % 50 == 0 ? Self.scatter(family &* 1_000_003 &+ place) % RegistryLoad.pool : 0
        // A release of more than the pool has everything once.
        let index = components > RegistryLoad.pool ? place : (start + place + stray) % RegistryLoad.pool
        return GeneratedPart(index, isOlder: (number % RegistryLoad.perProduct + index) % 3 == 0)
    }

    /// The SBOM of a release, written piece by piece.
    func writeSBOM(_ number: Int, to file: URL, _ texts: Texts?) throws {
        FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":["#
        for place in 0..<components {
            if place > 0 { text += "," }
            let part = part(place, of: number)
            text += texts?.json(part) ?? part.json
            guard text.utf8.count > 1 << 20 else { continue }
            try handle.write(contentsOf: Data(text.utf8))
            text = ""
        }
        try handle.write(contentsOf: Data((text + "]}").utf8))
    }

    private static func scatter(_ number: Int) -> Int {
        var state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 &+ 7
        state ^= state >> 31
        return Int((state &* 6_364_136_223_846_793_005) >> 33)
    }
}
