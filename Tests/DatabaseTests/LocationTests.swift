import Database
import Diagnostics
import Testing

@Suite struct LocationTests {
    @Test(arguments: [
        ("/var/lib/mimamori/desk.sqlite", "/var/lib/mimamori/desk.sqlite"),
        ("postgres://desk:secret@db.example:5432/mimamori", "postgres://desk@db.example:5432/mimamori"),
        ("postgresql://desk:se@cret@db/mimamori?sslmode=require", "postgresql://desk@db/mimamori?sslmode=require"),
        ("postgres://db/mimamori?user=desk&password=secret&sslmode=require", "postgres://db/mimamori?user=desk&sslmode=require"),
        ("postgres:///mimamori", "postgres:///mimamori"),
    ])
    func titlesHaveNoPassword(_ text: String, _ title: String) throws {
        #expect(try DatabaseLocation(text).title == title)
    }

    @Test(arguments: ["mysql://root:secret@db/x", "", "http://x"]) func othersAreRefused(_ text: String) {
        let error = #expect(throws: DatabaseError.self) { try DatabaseLocation(text) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func whatCannotBeOpenedSaysWhy() async throws {
        let folder = await #expect(throws: DatabaseError.self) { try await DatabaseLocation.file("/nowhere/at/all/desk.sqlite").open() }
        #expect(folder?.code == "DB-002")
        let nobody = await #expect(throws: DatabaseError.self) {
            try await DatabaseLocation("postgres://mimamori:secret@127.0.0.1:1/postgres").open()
        }
        #expect(nobody?.code == "DB-002")
        #expect(nobody?.description.contains("secret") == false)
    }
}
