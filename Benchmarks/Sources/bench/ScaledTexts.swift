import JSONStream

/// Texts and links for records that are made from others, so that what is said once in the real world is said once in the made feed.
///
/// There are far fewer real records at hand than the feeds are to have. Handing out their texts as they are would let a compressor find each of them again, and
/// the catalogue of the made feed would be smaller than one of a real feed. So every digit is another one each time, and links come from all real records of
/// all feeds, as many for a record as one of NVD's records at hand has: some ten, while CVE records have two in the mean.
struct ScaledTexts {
    private let links: [String]
    private let counts: [Int]
    private var random: UInt64 = 7

    /// - Parameters:
    ///   - links: of real records; each is kept once.
    ///   - counts: how many links each of some real records has.
    init(links: [String], counts: [Int]) {
        var seen: Set<String> = []
        self.links = links.filter { seen.insert($0).inserted }
        self.counts = counts
    }

    /// The links of one record, in the form of NVD's API.
    mutating func references() -> JSONValue {
        let count = counts[Int(next() % UInt64(counts.count))]
        return .array(
            (0..<count).map { _ in
                let link = otherDigits(links[Int(next() % UInt64(links.count))])
                return .object([JSONValue.Member("url", .string(link)), JSONValue.Member("source", .string("cve@mitre.org"))])
            })
    }

    /// The text with other digits, as many.
    mutating func otherDigits(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for index in bytes.indices where bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9") {
            bytes[index] = UInt8(ascii: "0") + UInt8(next() % 10)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// SplitMix64: the same run every time.
    private mutating func next() -> UInt64 {
        random &+= 0x9E37_79B9_7F4A_7C15
        var value = random
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
