import Diagnostics
import Inputs
import JSONStream
import Testing

@Suite("Damaged and truncated compression and archives")
struct DamagedTests {
    typealias Kind = (format: ArchiveMaker.Format, filter: ArchiveMaker.Filter)

    private let folder: TestFolder
    private static let kinds: [Kind] = [
        (.raw, .gzip), (.raw, .zstd), (.raw, .xz), (.raw, .bzip2), (.zip, .none), (.ustar, .none), (.ustar, .gzip), (.pax, .zstd),
    ]
    /// Hardly compressible, so that most bytes of a packed file carry data.
    private static let text: String = {
        var random = UInt64(1)
        let numbers = (0..<400).map { _ in
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return "{\"n\":\(random)}"
        }
        return numbers.joined(separator: "\n")
    }()

    init() throws { folder = try TestFolder() }

    private func packed(_ kind: Kind) throws -> [UInt8] {
        let path = folder("packed")
        try ArchiveMaker.make(path, kind.format, kind.filter, [.init("a.json", Self.text)])
        return try MappedFile.open(path).copied()
    }

    @Test("A packed file that is cut off anywhere in its data is an error, never a shorter document", arguments: kinds.indices)
    func truncated(index: Int) throws {
        let kind = Self.kinds[index]
        let bytes = try packed(kind)
        // A tar ends with blocks of zeros that nobody needs.
        let end = kind == (.ustar, .none) ? 512 + Self.text.utf8.count : bytes.count - 1
        for length in [
            1, 2, 3, 4, 5, 6, 8, 10, 18, 20, 40, 100, 263, end / 4, end / 3, end / 2, end * 2 / 3, end - 100, end - 20, end - 9, end - 8, end - 4,
            end - 1, end,
        ]
        where length <= end {
            let path = try folder.write(bytes[..<length], to: "cut")
            let result = document(path)
            if let whole = try? result.get(), kind.format != .raw, whole == Array(Self.text.utf8) { continue }
            // Of a start too short to tell what it was, the bytes themselves are the document, which no reader takes for JSON.
            if length < 264, (try? result.get()) == Array(bytes[..<length]) { continue }
            #expect(result.error?.code == "INPUT-012" || result.error?.code == "INPUT-006", "\(kind) cut at \(length) of \(bytes.count): \(result)")
            #expect(!Records(path).isWhole, "\(kind) cut at \(length)")
        }
    }

    @Test("A flipped bit is an error, or changes nothing", arguments: kinds.indices)
    func flipped(index: Int) throws {
        let kind = Self.kinds[index]
        // A tar has no checksum of its files, and the tar is all that libarchive sees of a gzip around it; nor does its zstd writer add one.
        guard kind.format != .ustar, kind.filter != .zstd else { return }
        let bytes = try packed(kind)
        let text = Array(Self.text.utf8)
        var noticed = 0
        for step in 0..<120 {
            var damaged = bytes
            let at = step * bytes.count / 120
            damaged[at] ^= 1 << UInt8(step % 8)
            let path = try folder.write(damaged, to: "damaged")
            switch document(path) {
            case .failure: noticed += 1
            case .success(let result):
                // If it no longer looks packed, its bytes are the document.
                #expect(result == text || at < 6 && result == damaged, "\(kind): bit \(step % 8) of byte \(at) of \(bytes.count)")
            }
        }
        #expect(noticed > 90, "\(kind)")
    }

    @Test("An archive that is cut anywhere gives an error or all of its files, never some", arguments: kinds.indices)
    func cutBetweenFiles(index: Int) throws {
        let kind = Self.kinds[index]
        guard kind.format != .raw else { return }
        let path = folder("whole")
        try ArchiveMaker.make(path, kind.format, kind.filter, (1...3).map { .init("\($0).json", "{\"n\":\($0)}") })
        let bytes = try MappedFile.open(path).copied()
        let whole = Records(path)
        #expect(whole.isWhole && whole.texts.count == 3)
        let step = kind == (.ustar, .none) ? 32 : 1
        // Behind 4096 a plain tar of three small files is zeros alone.
        for length in stride(from: step, to: min(bytes.count, 4200), by: step) {
            let cut = Records(try folder.write(bytes[..<length], to: "cut"))
            #expect(!cut.isWhole || cut.texts == whole.texts, "\(kind) cut at \(length): \(cut)")
        }
    }

    @Test(
        "Garbage under the name of an archive is an error",
        arguments: [
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0xFF, count: 50),
            [0x28, 0xB5, 0x2F, 0xFD] + [UInt8](repeating: 0xFF, count: 50),
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0] + [UInt8](repeating: 0xFF, count: 50), Array("BZh91AY&SY".utf8) + [UInt8](repeating: 0xFF, count: 50),
            [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xFF, count: 100),
        ])
    func garbage(bytes: [UInt8]) throws {
        let path = try folder.write(bytes, to: "garbage")
        #expect(document(path).error?.code == "INPUT-012", "\(document(path))")
        #expect(Records(path).input?.code == "INPUT-012", "\(Records(path))")
    }

    @Test("What comes before the damage in a feed has been handed over, and then the error comes")
    func late() throws {
        let bytes = try packed((.raw, .bzip2))
        let path = try folder.write(bytes[..<(bytes.count - 30)], to: "late")
        #expect(Records(path).input?.code == "INPUT-012")
    }
}
