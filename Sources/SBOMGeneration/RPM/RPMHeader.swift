import JSONStream

/// The header of an installed package as RPM's databases keep it: an index of tags and the data that they point to (RPM file format, "Header").
///
/// All numbers are big-endian and from the file: each is held against the bytes that are there before it is used.
struct RPMHeader {
    /// Tags that are read here (rpmtag.h).
    enum Tag: UInt32 {
        case name = 1000, version = 1001, release = 1002, epoch = 1003, summary = 1004, vendor = 1011, license = 1014, url = 1020, architecture = 1022
        case sourceRPM = 1044, provideName = 1047, requireName = 1049, directoryIndexes = 1116, baseNames = 1117, directoryNames = 1118
        case modularityLabel = 5096
    }

    private struct Entry {
        let type: UInt32
        let offset: Int
        let count: Int
    }

    private let bytes: UnsafeRawBufferPointer
    private let data: Range<Int>
    private var entries: [UInt32: Entry] = [:]

    /// The header in `bytes`, which must outlive it; nil if its counts go beyond them.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 8 else { return nil }
        let (count, size) = (Int(Self.number(bytes, 0)), Int(Self.number(bytes, 4)))
        // Both fit into 32 bits, so that no sum here can overflow.
        guard 8 + count * 16 + size <= bytes.count, count > 0 else { return nil }
        self.bytes = bytes
        data = (8 + count * 16)..<(8 + count * 16 + size)
        for index in 0..<count {
            let at = 8 + index * 16
            let tag = Self.number(bytes, at)
            guard Tag(rawValue: tag) != nil, entries[tag] == nil else { continue }
            entries[tag] = Entry(
                type: Self.number(bytes, at + 4), offset: Int(Self.number(bytes, at + 8)), count: Int(Self.number(bytes, at + 12)))
        }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }

    /// The text of a tag, not empty; of translated texts the first.
    func text(_ tag: Tag) -> String? { texts(tag, limit: 1).first.flatMap { $0.isEmpty || $0 == "(none)" ? nil : $0 } }

    /// The texts of a tag. Each takes at least a byte, which bounds what a wrong count can do.
    func texts(_ tag: Tag, limit: Int = .max) -> [String] {
        guard let entry = entries[tag.rawValue], [6, 8, 9].contains(entry.type) else { return [] }
        var found: [String] = []
        var at = data.lowerBound + entry.offset
        while found.count < min(entry.count, limit), at < data.upperBound {
            guard let end = bytes[at..<data.upperBound].firstIndex(of: 0) else { break }
            found.append(String(decoding: bytes[at..<end], as: UTF8.self))
            at = end + 1
        }
        return found
    }

    /// The numbers of a tag.
    func numbers(_ tag: Tag) -> [UInt32] {
        guard let entry = entries[tag.rawValue], entry.type == 4 else { return [] }
        let start = data.lowerBound + entry.offset
        guard start <= data.upperBound else { return [] }
        return (0..<min(entry.count, (data.upperBound - start) / 4)).map { Self.number(bytes, start + $0 * 4) }
    }

    /// The paths of the package's files whose last parts are in `names`.
    func files(named names: Set<String>) -> [String] {
        let bases = texts(.baseNames)
        guard bases.contains(where: names.contains) else { return [] }
        let (folders, indexes) = (texts(.directoryNames), numbers(.directoryIndexes))
        return zip(bases, indexes).compactMap { base, index in
            names.contains(base) && Int(index) < folders.count ? folders[Int(index)] + base : nil
        }
    }
}
