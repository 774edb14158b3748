import Inputs
import JSONStream
import SBOM

/// What a Java archive says of itself, and what the archives inside it say (JAR File Specification; Spring Boot's `BOOT-INF/lib`, servlets' `WEB-INF/lib`).
struct JavaArchiveContents {
    struct Package: Equatable {
        let group: String
        let name: String
        let version: String?
    }

    /// Its file name, without folders.
    let fileName: String
    /// Digests of its file.
    let hashes: [Hash]
    /// The `pom.properties` that Maven puts into it, of itself and of what was merged into it.
    var packages: [Package] = []
    var manifest: [String: String] = [:]
    /// The archives inside it.
    var inner: [JavaArchiveContents] = []

    init(fileName: String, bytes: UnsafeBufferPointer<UInt8>) {
        self.fileName = fileName
        hashes = FileDigests(bytes).hashes
    }

    /// True for a name that Java archives have.
    static func isArchive(_ name: String) -> Bool { name.hasSuffix(".jar") || name.hasSuffix(".war") || name.hasSuffix(".ear") }

    /// The package that the file is called after; others were merged into it.
    var own: Package? {
        let plain = plainName
        return packages.first { plain == $0.name || plain.hasPrefix("\($0.name)-") } ?? (packages.count == 1 ? packages.first : nil)
    }

    /// The file name without its end.
    var plainName: String { fileName.cutAtLast(".").map { String($0.before) } ?? fileName }

    mutating func takeProperties(_ text: String) {
        let fields = Self.fields(text, separator: "=")
        guard let group = fields["groupId"], let name = fields["artifactId"] else { return }
        packages.append(Package(group: group, name: name, version: fields["version"]))
    }

    mutating func takeManifest(_ text: String) {
        // A line that begins with a blank goes on with the one before it.
        manifest = Self.fields(text.replacing("\r\n", with: "\n").replacing("\n ", with: ""), separator: ":")
    }

    private static func fields(_ text: String, separator: Character) -> [String: String] {
        var fields: [String: String] = [:]
        for line in Lines(text) {
            guard line.first != "#", let (name, value) = line.cut(at: separator), !value.trimmed.isEmpty else { continue }
            if fields[String(name.trimmed)] == nil { fields[String(name.trimmed)] = String(value.trimmed) }
        }
        return fields
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
