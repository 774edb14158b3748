import Inputs
import JSONStream
import SBOM

/// A Java archive with the archives inside it, as application servers and Spring Boot have them. What is inside is never written anywhere.
///
/// An archive says what it is by Maven's `pom.properties`, else by its manifest and its name (``JavaArchiveContents``).
struct JavaArchiveReader {
    private static let limits = InputLimits(bytes: 4 << 30, ratio: 200, ratioFloor: 16 << 20, entries: 200_000, recordBytes: 1 << 20)
    /// Most bytes of a file of properties or a manifest.
    private static let largest = 1 << 20

    /// How much archives inside an archive may ask for.
    struct Bounds {
        /// How deep they may lie in one another: an application in an archive of applications has libraries.
        var depth = 3
        /// Most bytes of one; it is held in memory while it is looked at.
        var bytesOfOne = 128 << 20
        /// Bytes that may come out of all of them, and how many of them may be opened.
        var bytes = 4 << 30
        var archives = 5_000
    }

    private let bounds: Bounds
    private var bytesLeft: Int
    private var archivesLeft: Int
    /// Archives inside it that were not opened.
    private(set) var unopened = 0

    init(_ bounds: Bounds = Bounds()) {
        self.bounds = bounds
        (bytesLeft, archivesLeft) = (bounds.bytes, bounds.archives)
    }

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        // Archives are read by their place on disk.
        guard let place = file.tree.place(file.path) else { throw .notWhatItSays(file.kind, line: nil) }
        let fileName = file.path.split(separator: "/").last.map { String($0) } ?? file.path
        var reader = JavaArchiveReader()
        let found: JavaArchiveContents
        do throws(InputError) { found = try reader.contents(of: place, fileName, file.block) } catch { throw .damaged(error) }
        harvest.phase = "post-build"
        _ = try found.add(to: &harvest)
        if reader.unopened > 0 { harvest.note(.incomplete(Self.notOpened(reader.unopened))) }
    }

    /// What the archive at `place`, whose bytes are in `block`, says.
    mutating func contents(of place: String, _ fileName: String, _ block: ByteBlock) throws(InputError) -> JavaArchiveContents {
        var found = withExtendedLifetime(block) { JavaArchiveContents(fileName: fileName, bytes: block.bytes) }
        var archive = try ArchiveReader(path: place, limits: Self.limits)
        try look(into: &archive, depth: 0, &found)
        guard archive.isArchive else { throw .damagedArchive(path: place, message: "no zip archive") }
        return found
    }

    private mutating func look(into archive: inout ArchiveReader, depth: Int, _ found: inout JavaArchiveContents) throws(InputError) {
        while let name = try archive.nextFile() {
            if JavaArchiveContents.isArchive(name) {
                try inside(name, &archive, depth: depth + 1, &found)
            } else if name.hasPrefix("META-INF/maven/"), name.hasSuffix("/pom.properties") {
                found.takeProperties(String(decoding: try Self.bytes(&archive, limit: Self.largest), as: UTF8.self))
            } else if name == "META-INF/MANIFEST.MF" {
                found.takeManifest(String(decoding: try Self.bytes(&archive, limit: Self.largest), as: UTF8.self))
            }
        }
    }

    /// Reads the archive inside that is the current file; what cannot be read of it is counted, and the others are read on.
    private mutating func inside(
        _ name: String, _ outer: inout ArchiveReader, depth: Int, _ found: inout JavaArchiveContents
    ) throws(InputError) {
        guard depth <= bounds.depth, archivesLeft > 0, bytesLeft > 0 else {
            unopened += 1
            return
        }
        archivesLeft -= 1
        let bytes = try Self.bytes(&outer, limit: bounds.bytesOfOne + 1)
        guard bytes.count <= bounds.bytesOfOne else {
            unopened += 1
            return
        }
        let block = ByteBlock(holding: bytes)
        let fileName = name.split(separator: "/").last.map { String($0) } ?? name
        var contents = withExtendedLifetime(block) { JavaArchiveContents(fileName: fileName, bytes: block.bytes) }
        do throws(InputError) {
            var limits = Self.limits
            limits.bytes = bytesLeft
            var archive = try ArchiveReader(block, path: name, limits: limits)
            do throws(InputError) {
                try look(into: &archive, depth: depth, &contents)
            } catch {
                bytesLeft -= archive.total
                throw error
            }
            bytesLeft -= archive.total
            guard archive.isArchive else { throw .damagedArchive(path: name, message: "no zip archive") }
        } catch {
            unopened += 1
            return
        }
        found.inner.append(contents)
    }

    private static func bytes(_ archive: inout ArchiveReader, limit: Int) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        while bytes.count < limit {
            let count = try archive.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk[..<min(chunk.count, limit - bytes.count)]))
            if count == 0 { break }
            bytes += UnsafeRawBufferPointer(rebasing: chunk[..<count])
        }
        return bytes
    }
}

extension JavaArchiveContents {
    /// Adds the package that the archive is, those that were merged into it and those that lie in it, which it needs.
    fileprivate func add(to harvest: inout Harvest) throws(GenerationError) -> Int {
        let own = own
        var part: Component
        if let own {
            part = harvest.component(type: "maven", namespace: own.group, name: own.name, version: own.version)
        } else {
            let (name, version) = Self.nameAndVersion(plainName)
            part = Component(id: "", name: manifest["Implementation-Title"] ?? manifest["Bundle-SymbolicName"] ?? name, kind: .library)
            part.version = manifest["Implementation-Version"] ?? manifest["Bundle-Version"] ?? version
            harvest.note(.noPurl(part.name))
        }
        part.hashes = hashes
        part.supplier = (manifest["Implementation-Vendor"] ?? manifest["Bundle-Vendor"]).flatMap(Party.init(maintainer:))
        let main = try harvest.add(part)
        for package in packages where own.map({ $0 != package }) ?? true {
            let index = try harvest.add(harvest.component(type: "maven", namespace: package.group, name: package.name, version: package.version))
            try harvest.need(main, index)
        }
        for contents in inner { try harvest.need(main, try contents.add(to: &harvest)) }
        return main
    }
}
