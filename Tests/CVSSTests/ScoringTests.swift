import Testing

@testable import CVSS

@Suite struct ScoringTests {
    private func scores(_ text: String) throws -> CVSSScores { try CVSSVector(parsing: text).scores }

    @Test(arguments: [
        // What is given decides which score is the overall one.
        ("AV:N/AC:L/Au:N/C:C/I:C/A:C", "10.0"), ("AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C", "8.3"),
        ("AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H", "9.2"), ("AV:N/AC:L/Au:N/C:N/I:N/A:N", "0.0"),
        ("AV:N/AC:L/Au:N/C:C/I:C/A:C/TD:N", "0.0"),
        ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "9.8"), ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P", "9.3"),
        ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:P", "6.8"), ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", "0.0"),
        ("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", "10.0"),
        ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", "10.0"),
        ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", "0.0"),
        ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/MSI:S", "8.9"),
    ])
    func overall(text: String, expected: String) throws { #expect(try scores(text).overall.description == expected) }

    @Test func allFourNumbersOfOldVersions() throws {
        let scores = try scores("AV:N/AC:L/Au:N/C:P/I:P/A:P")
        #expect(scores.base == scores.temporal && scores.base == scores.environmental && scores.base == scores.overall)
    }

    /// Inside the environmental equation the adjusted score may fall below zero; only what is published may not.
    @Test func adjustedScoreMayBeNegative() throws {
        let scores = try scores("AV:L/AC:H/Au:M/C:P/I:N/A:N/CDP:MH/CR:L")
        #expect(scores.environmental?.description == "3.9")
        #expect(try self.scores("AV:L/AC:H/Au:M/C:P/I:N/A:N/CR:L").environmental?.tenths == 0)
    }

    /// 3.0 and 3.1 differ in the environmental score of a changed scope.
    @Test func environmentalFormulasDiffer() throws {
        let metrics = "AV:N/AC:H/PR:H/UI:R/S:C/C:H/I:H/A:H/CR:H/IR:H/AR:H"
        let old = try scores("CVSS:3.0/" + metrics)
        let new = try scores("CVSS:3.1/" + metrics)
        #expect(old.base == new.base)
        #expect(old.environmental?.description == "7.6")
        #expect(new.environmental?.description == "7.7")
    }

    @Test func version4KeepsTheBaseScore() throws {
        let scores = try scores("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/MAV:P/S:P")
        #expect(scores.base.description == "9.3")
        #expect(scores.overall < scores.base)
        #expect(scores.temporal == nil && scores.environmental == nil)
    }

    @Test(arguments: [
        ("", CVSSNomenclature.base, "000200"), ("/E:X/CR:X", .base, "000200"), ("/E:P", .baseThreat, "000210"),
        ("/CR:L", .baseEnvironmental, "000200"),
        ("/E:U/MSI:S", .baseThreatEnvironmental, "000020"), ("/S:P/U:Red", .base, "000200"), ("/CR:L/IR:M/AR:M", .baseEnvironmental, "000201"),
        ("/MAV:P/MAT:P/MVC:N/MVI:L/MVA:L", .baseEnvironmental, "212201"),
    ])
    func nomenclature(metrics: String, expected: CVSSNomenclature, macro: String) throws {
        let vector = try CVSSVector(parsing: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" + metrics)
        #expect(vector.nomenclature == expected)
        #expect(vector.macroVector?.description == macro)
        #expect(expected.rawValue.hasPrefix("CVSS-B"))
    }

    @Test func oldVersionsHaveNoMacroVector() throws {
        let vector = try CVSSVector(parsing: "AV:N/AC:L/Au:N/C:P/I:P/A:P")
        #expect(vector.nomenclature == nil && vector.macroVector == nil)
    }

    @Test(arguments: [
        (0, "low", "none"), (1, "low", "low"), (39, "low", "low"), (40, "medium", "medium"), (69, "medium", "medium"),
        (70, "high", "high"), (89, "high", "high"), (90, "high", "critical"), (100, "high", "critical"),
    ])
    func severities(tenths: Int, old: String, new: String) throws {
        let score = try #require(CVSSScore(tenths: tenths))
        #expect(CVSSSeverity(score, version: .v2).rawValue == old)
        for version in [CVSSVersion.v30, .v31, .v4] { #expect(CVSSSeverity(score, version: version).rawValue == new) }
    }

    @Test func scoresAreBoundedAndOrdered() throws {
        #expect(CVSSScore(tenths: -1) == nil && CVSSScore(tenths: 101) == nil)
        #expect(try #require(CVSSScore(tenths: 7)).description == "0.7")
        #expect(try #require(CVSSScore(tenths: 99)) < #require(CVSSScore(tenths: 100)))
        #expect(CVSSSeverity.allCases.sorted() == CVSSSeverity.allCases)
        #expect(CVSSVersion.allCases.sorted() == CVSSVersion.allCases)
    }
}
