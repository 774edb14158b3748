import Inputs
import JSONStream
import PackageURL
import SBOM

/// A Java archive: the `pom.properties` that Maven puts into it, of itself and of what was merged into it; else its manifest (JAR File Specification).
///
/// Archives inside the archive are counted, not opened.
struct JavaArchiveReader {
    private static let limits = InputLimits(bytes: 4 << 30, ratio: 200, ratioFloor: 16 << 20, entries: 200_000, recordBytes: 1 << 20)
    /// Most bytes of a file of properties or a manifest.
    private static let largest = 1 << 20

    private var packages: [(group: String, name: String, version: String?)] = []
    private var manifest: [String: String] = [:]
    private var inner = 0

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        // Archives are read by their place on disk.
        guard let place = file.tree.place(file.path) else { throw .notWhatItSays(file.kind, line: nil) }
        var reader = JavaArchiveReader()
        do throws(InputError) { try reader.look(into: place) } catch { throw .damaged(error) }
        harvest.phase = "post-build"
        let fileName = file.path.split(separator: "/").last.map { String($0) } ?? file.path
        try reader.add(fileName, &harvest)
        if reader.inner > 0 { harvest.note(.incomplete(Self.notOpened(reader.inner))) }
    }

    private mutating func look(into place: String) throws(InputError) {
        var archive = try ArchiveReader(path: place, limits: Self.limits)
        while let name = try archive.nextFile() {
            if name.hasSuffix(".jar") || name.hasSuffix(".war") { inner += 1 }
            let isProperties = name.hasPrefix("META-INF/maven/") && name.hasSuffix("/pom.properties")
            guard isProperties || name == "META-INF/MANIFEST.MF" else { continue }
            let text = try Self.text(&archive)
            if isProperties {
                let fields = Self.fields(text, separator: "=")
                if let group = fields["groupId"], let name = fields["artifactId"] { packages.append((group, name, fields["version"])) }
            } else {
                manifest = Self.fields(text.replacing("\r\n", with: "\n").replacing("\n ", with: ""), separator: ":")
            }
        }
        guard archive.isArchive else { throw .damagedArchive(path: place, message: "no zip archive") }
    }

    private static func text(_ archive: inout ArchiveReader) throws(InputError) -> String {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 16)
        defer { chunk.deallocate() }
        while bytes.count < largest {
            let count = try archive.read(into: chunk)
            if count == 0 { break }
            bytes += UnsafeRawBufferPointer(rebasing: chunk[..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func fields(_ text: String, separator: Character) -> [String: String] {
        var fields: [String: String] = [:]
        for line in Lines(text) {
            guard line.first != "#", let (name, value) = line.cut(at: separator), !value.trimmed.isEmpty else { continue }
            if fields[String(name.trimmed)] == nil { fields[String(name.trimmed)] = String(value.trimmed) }
        }
        return fields
    }

    private func add(_ fileName: String, _ harvest: inout Harvest) throws(GenerationError) {
        let plain = fileName.cutAtLast(".").map { String($0.before) } ?? fileName
        // The archive's own package is the one that its file is called after; others were merged into it.
        let own = packages.first { plain == $0.name || plain.hasPrefix("\($0.name)-") } ?? (packages.count == 1 ? packages.first : nil)
        let main: Int
        if let own {
            main = try harvest.add(harvest.component(type: "maven", namespace: own.group, name: own.name, version: own.version))
        } else {
            let (name, version) = Self.nameAndVersion(plain)
            var part = Component(id: "", name: manifest["Implementation-Title"] ?? manifest["Bundle-SymbolicName"] ?? name, kind: .library)
            part.version = manifest["Implementation-Version"] ?? manifest["Bundle-Version"] ?? version
            harvest.note(.noPurl(part.name))
            main = try harvest.add(part)
        }
        harvest.change(main) { part in
            part.supplier = (manifest["Implementation-Vendor"] ?? manifest["Bundle-Vendor"]).flatMap(Party.init(maintainer:))
        }
        for package in packages where own.map({ $0 != package }) ?? true {
            let index = try harvest.add(harvest.component(type: "maven", namespace: package.group, name: package.name, version: package.version))
            try harvest.need(main, index)
        }
    }

    /// `some-lib-1.2.3` cut where a digit follows a hyphen.
    static func nameAndVersion(_ text: String) -> (String, String?) {
        for index in text.indices where text[index] == "-" {
            let rest = text[text.index(after: index)...]
            if rest.first?.isNumber == true { return (String(text[..<index]), String(rest)) }
        }
        return (text, nil)
    }
}
