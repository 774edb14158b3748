import Database
import Diagnostics
import Foundation
import Registry

/// Writes to a registry until it is killed, and says on standard output what was acknowledged, a line each, in the moment it was: for
/// `CrashTests`, which kill it.
///
/// Arguments: the database, the name of the writer. On a failure the error's code is the last line.
@main enum CrashWriter {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { exit(2) }
        do {
            try await run(arguments[1], arguments[2])
        } catch let error as any ExplainedError {
            say("error \(error.code)")
            exit(1)
        } catch {
            say("error \(error)")
            exit(1)
        }
    }

    private static func run(_ database: String, _ writer: String) async throws {
        let registry = try await Registry.open(DatabaseLocation(database)) { "2026-11-27T00:00:00Z" }
        let quality = Principal(handle: "quality", channel: "crash-writer")
        say("open")
        for number in 1... {
            let name = "\(writer)-\(number)"
            try await registry.perform(AddSupplier(Supplier(code: name, nameJa: "仕入先 \(name)", nameEn: name)), as: quality)
            say("supplier \(name)")
            if number % 2 == 0 {
                try await registry.perform(BulkImport(name: name), as: quality)
                say("import \(name)")
            }
        }
    }

    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// Many rows in one transaction, as an SBOM is taken in.
struct BulkImport: UseCase {
    static let permission = Permission.importSBOM
    static let size = 400
    let name: String

    func perform(in transaction: RegistryTransaction) throws {
        let bytes = Array("import \(name)".utf8)
        let digest = try BlobStore.put(bytes, in: transaction)
        let nameID = try transaction.connection.insertedID(
            "INSERT INTO component_name (search, ecosystem, space, name) VALUES (?, '', '', ?)", [.text(name), .text(name)])
        let rows = (0..<Self.size).map { place -> [SQLValue] in
            [.integer(nameID), .text("\(place)"), .bytes(Array("\(name) \(place)".utf8)), .text("library")]
        }
        try transaction.connection.insert(into: "component", ["name_id", "version", "mark", "kind"], rows)
        try transaction.note(.sbom, nil, name, ["digest": .text(digest), "components": .number(Self.size)])
    }
}
