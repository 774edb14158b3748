import Foundation
import Testing

/// A drill case of the sample maker becomes a published advisory in both languages, from the command line alone.
struct AdvisoryStoryTests {
    private let desk: PSIRTDesk

    init() throws {
        desk = try PSIRTDesk()
        try desk.prepareAdvisories(base: "https://smd.example/.well-known/csaf/")
    }

    @Test func aDrillCaseBecomesAnAdvisory() throws {
        let subject = try desk.openDrill(try desk.judged())
        let number = try desk.advisoryNumber(
            in: try desk.done("ito", "advisory draft update --case \(subject) --catalog sample.cat --until 2099-01-01T10:00"))
        for (line, status) in [("advisory list", Int32(0)), ("advisory show \(number)", 0), ("advisory points \(number)", 1)] {
            let answer = try desk.run("ito", line + " --format json")
            #expect(answer.status == status && answer.output.contains(line.contains("points") ? "acceptable" : number), "\(line): \(answer.errors)")
            if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(answer.output, "desk-list") == nil, "\(line)") }
        }
        // Under its embargo nobody else learns of it: not by the list, by its number, by its forms or by the audit chain.
        let absent = try desk.run("ono", "advisory show SMD-SA-2026-NONE")
        let hidden = try desk.run("ono", "advisory show \(number)")
        #expect(hidden.status == absent.status && hidden.errors.replacing(number, with: "SMD-SA-2026-NONE") == absent.errors)
        #expect(try !desk.done("ono", "advisory list --format json").contains(number))
        #expect(try !desk.done("ono", "audit list --limit 500").contains(number))
        try desk.done("ono", "advisory export \(number) --to html", status: 2)

        try desk.done("ito", "advisory submit \(number)", status: 2)
        try desk.settleAdvisory(number)
        try desk.done("ito", "advisory tests \(number)")
        try desk.schema("ito", "advisory texts \(number)")
        try desk.schema("ito", "advisory tests \(number)")
        try desk.schema("ito", "advisory publisher")
        try desk.done("ito", "advisory submit \(number)")
        try desk.done("ito", "case people \(subject) --add ono")
        try desk.done("ito", "advisory approve \(number) --password-file sample.password", status: 2)
        try desk.done("ono", "advisory approve \(number) --password-file sample.password")
        // Not before its hour.
        #expect(try desk.run("ito", "advisory publish \(number)").errors.contains("ADVREG-005"))
        try desk.done("ito", "advisory send-back \(number)", status: 2)
        try desk.done("ito", "advisory send-back \(number) --reason 'the hour was moved'")
        try desk.done("ito", "advisory share \(number) --tlp CLEAR", status: 2)
        try desk.done("ito", "advisory share \(number) --tlp CLEAR --reason 'agreed with all'")
        try desk.done("ito", "advisory submit \(number)")
        try desk.done("ono", "advisory approve \(number) --password-file sample.password")
        // The case's label binds as well.
        try desk.done("ito", "advisory publish \(number)", status: 2)
        try desk.done("ito", "case share \(subject) --tlp CLEAR --consent 'own finding'")
        try desk.done("ito", "advisory publish \(number)")

        try allForms(of: number)
        try telling(number)
        try desk.done("ito", "advisory revise \(number) --erratum")
        try desk.done("ito", "advisory give-up \(number) --reason 'not needed'")
        // A revision is later than the one before.
        try desk.done("ito", "advisory withdraw \(number) --why-ja '誤り' --why-en 'an error'", later: 3600)
        #expect(try desk.done("ito", "advisory list --state withdrawn").contains(number))
        try desk.done("ono", "audit verify", later: 3600)
    }

    private func allForms(of number: String) throws {
        let folder = desk.folder.path("out")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for language in ["ja", "en"] {
            let forms = ["csaf-2.0", "csaf-2.1", "openvex", "cyclonedx", "cve", "osv", "stix", "jvnrss", "vuldef", "markdown", "html"]
            for form in forms {
                // CSAF 2.0 and 2.1 have one file name.
                let place = "\(folder)/\(form)-\(language)"
                try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
                try desk.done("ito", "advisory export \(number) --to \(form) --document-language \(language) --folder \(place)")
                let files = try FileManager.default.contentsOfDirectory(atPath: place)
                #expect(files.count == 1, "\(form)")
                for file in files {
                    let text = try String(contentsOfFile: "\(place)/\(file)", encoding: .utf8)
                    #expect(text.contains(PSIRTDesk.flaw), "\(form) \(language)")
                }
                if form.hasPrefix("csaf") { try desk.done("ito", "advisory validate \(place)/\(files[0])") }
            }
        }
        try desk.done("ito", "advisory export \(number) --to pdf --folder \(folder)")
        let pdf = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pdf") })
        #expect(FileManager.default.contents(atPath: "\(folder)/\(pdf)")?.prefix(5) == Data("%PDF-".utf8))
    }

    private func telling(_ number: String) throws {
        try desk.done("ito", "institution add H-001 --name 中央病院")
        try desk.done("ito", "institution add H-002 --name 東病院")
        #expect(try desk.run("ito", "advisory notify \(number)").errors.contains("NOTICE-004"))
        _ = try desk.folder.write("製品コード,製造番号,医療機関コード,リリース,販売日\nMP-300,SN-1,H-001,2.4.1,2026-01-01\n", as: "sample.csv")
        try desk.done("ito", "installed import sample.csv")
        let told = try desk.done("ito", "advisory notify \(number)")
        #expect(told.contains("NT-") && told.contains("H-001") && !told.contains("H-002"))
    }
}

/// Help and errors of `advisory …` over the registry, in both languages.
struct AdvisoryDeskCommandTests {
    private static let commands = [
        "publisher", "draft", "list", "show", "points", "texts", "edit", "contents", "share", "tests", "accept", "submit", "send-back", "approve",
        "publish", "export", "notify", "revise", "give-up", "supersede", "withdraw",
    ].map { "advisory " + $0 }

    @Test(arguments: commands) func helpIsThereInBothLanguages(_ command: String) throws {
        for language in ["ja", "en"] {
            let result = try Program.run(command.split(separator: " ").map(String.init) + ["--help"], language: language)
            #expect(result.status == 0 && result.errors.isEmpty)
            #expect(result.output.contains("USAGE: mimamori \(command)"))
            let hasKana = result.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
            #expect(hasKana == (language == "ja"), "\(command) \(language)")
        }
    }

    private static let mistakes: [(person: String, line: String)] = [
        ("ito", "advisory draft sale --vulnerability CVE-2021-44228"), ("ito", "advisory draft update --vulnerability CVE-2000-0000"),
        ("ito", "advisory draft update --vulnerability CVE-2021-44228 --release MP-300@2.4.1"), ("ito", "advisory draft update"),
        ("kato", "advisory draft update --vulnerability CVE-2021-44228 --release MP-300@2.4.1"), ("ito", "advisory show SMD-SA-2026-0001"),
        ("ito", "advisory publisher --prefix SMD-SA"), ("ito", "advisory publisher --namespace http://x --prefix 'a b'"),
        ("ito", "advisory edit SMD-SA-2026-0001 --ja title"), ("ito", "advisory edit SMD-SA-2026-0001 --texts sample-sbom.cdx.json"),
        ("ito", "advisory share SMD-SA-2026-0001 --tlp PURPLE"), ("ito", "advisory share SMD-SA-2026-0001 --until 2026-13-01T10:00"),
        ("ito", "advisory export SMD-SA-2026-0001 --to docx"), ("ito", "advisory publish SMD-SA-2026-0001"),
        ("ito", "advisory withdraw SMD-SA-2026-0001"), ("ito", "advisory list --state gone"), ("ito", "advisory list --product NO-SUCH"),
    ]

    @Test(arguments: ["ja", "en"]) func mistakesAreRefused(_ language: String) throws {
        let desk = try PSIRTDesk()
        for mistake in Self.mistakes {
            let result = try desk.run(mistake.person, mistake.line, language: language)
            #expect(result.status == 2 && !result.errors.isEmpty, "\(mistake.line): \(result.status) \(result.errors)")
            #expect(result.output.isEmpty, "\(mistake.line)")
        }
        #expect(try desk.done("ito", "advisory list --format json").contains("\"items\": []"))
    }
}
