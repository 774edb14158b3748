import SBOM
import Testing

@testable import SBOMGeneration

/// Forms that a line of a `requirements.txt` may have.
struct RequirementFormsTests {
    static let sum = PythonLockTests.sum

    private func shown(_ text: String) throws -> [String] {
        try Making.sbom(["requirements.txt": text]).document.components.map { "\($0.name) \($0.version ?? "-") \($0.purl == nil ? "own" : "pypi")" }
    }

    /// Nothing but the version behind `==` can be installed, whatever else is asked for.
    @Test(arguments: [
        ("bar[x,y]>=1,==1.2 ; python_version<\"3\"", "bar 1.2 pypi"), ("bar==1.2,<2", "bar 1.2 pypi"), ("bar (==1.2)", "bar 1.2 pypi"),
        ("bar (>=1, === 1.2)", "bar 1.2 pypi"), ("bar == 1.2 , != 1.3", "bar 1.2 pypi"), ("bar==1.2,==1.3", "bar - pypi"),
        ("bar==1.*,>=1", "bar - pypi"),
        ("bar>=1,<2", "bar - pypi"),
    ]) func pins(line: String, wanted: String) throws {
        #expect(try shown(line) == [wanted])
        #expect(try Making.sbom(["requirements.txt": line]).codes == (wanted.contains("-") ? ["GEN-005"] : []))
    }

    /// Options stand behind blanks and tabs.
    @Test(arguments: [
        "foo==1.0\t--hash=sha256:SUM", "foo==1.0\t \\\n\t--hash=sha256:SUM", "foo == 1.0 --hash=sha256:SUM", "foo\t==\t1.0\t--hash=sha256:SUM",
    ])
    func tabs(line: String) throws {
        let made = try Making.sbom(["requirements.txt": line.replacing("SUM", with: Self.sum)])
        #expect(made.purls == ["pkg:pypi/foo@1.0"] && made.codes == [])
        #expect(made.part("foo")?.externalReferences.first?.details?.hashes == [PythonLockTests.hash])
    }

    /// What ends as an archive does is a file for pip, and no package of the index.
    @Test(arguments: [
        ("file.whl", "file.whl - own"), ("foo_bar-1.0-py3-none-any.whl", "foo_bar 1.0 own"),
        ("./dist/foo-1.0.tar.gz ; python_version > '3'", "foo 1.0 own"),
        ("sub/foo-1.0.zip[x]\t--hash=sha256:00", "foo 1.0 own"), ("foo.TAR.BZ2;python_version>'3'", "foo.TAR.BZ2 - own"),
        ("file:///srv/foo-1.0%2Bcu118-py3-none-any.whl", "foo 1.0+cu118 own"), ("https://example.org/foo-1.0.zip", "foo 1.0 pypi"),
        ("foo@https://example.org/foo-1.0.zip", "foo 1.0 pypi"), ("foo.zip==1.0", "foo.zip 1.0 pypi"),
    ]) func files(line: String, wanted: String) throws {
        #expect(try shown(line) == [wanted])
        #expect(try Making.sbom(["requirements.txt": line]).codes == (wanted.hasSuffix("own") ? ["GEN-022"] : []))
    }

    @Test(arguments: [".whl", "https://example.org/main.zip", "./folder", "e ./foo.zip"]) func whatIsNoPackageIsNamed(line: String) throws {
        #expect(try Making.sbom(["requirements.txt": line]).codes.first == "GEN-004")
    }

    /// `%2B` in the name of a file is the plus sign of a local version.
    @Test func localVersions() throws {
        let address = "https://example.org/torch-2.0.0%2Bcu118-cp39-cp39-linux_x86_64.whl"
        for files in [
            ["requirements.txt": "torch @ \(address)\n"], ["Pipfile.lock": "{\"_meta\": {}, \"default\": {\"torch\": {\"file\": \"\(address)\"}}}"],
        ] {
            let made = try Making.sbom(files)
            #expect(made.part("torch")?.version == "2.0.0+cu118" && made.purls.first?.hasPrefix("pkg:pypi/torch@2.0.0%2Bcu118?download_url=") == true)
        }
        #expect("a%2bb%2Bc%%2%zz%E3%81%82".withoutPercents == "a+b+c%%2%zzあ")
    }

    /// Many joined lines take time in proportion: 50,000 were beyond any test's patience.
    @Test func manyJoinedLines() throws {
        let line = "a==1.0 \\\n" + String(repeating: " --hash=sha256:\(Self.sum) \\\n", count: 50_000) + "\nb==2.0\n"
        #expect(RequirementLine.all(of: line).map(\.number) == [1, 50_003])
        #expect(try SBOMGenerator.generate(in: .memory(["requirements.txt": Array(line.utf8)])).purls == ["pkg:pypi/a@1.0", "pkg:pypi/b@2.0"])
        #expect(RequirementLine.all(of: "a \\\n \\\n==1 \\\n# no\nb\\\n==2 # why\n").map(\.text) == ["a ==1", "b ==2"])
    }

    /// Python counts every kind of white space, and Windows has paths of its own.
    @Test func whiteSpaceAndPathsOfWindows() throws {
        let made = try Making.sbom([
            "requirements.txt":
                "d==1.0\u{A0}\n\u{3000}e == 2.0\u{A0}# why\nf\u{A0}==3.0\u{A0}; python_version > \"3\"\nC:\\x\\w-1.0-py3-none-any.whl\n"
        ])
        #expect(made.purls == ["pkg:pypi/d@1.0", "pkg:pypi/e@2.0", "pkg:pypi/f@3.0"])
        #expect(made.part("w")?.version == "1.0" && made.document.components.count == 4 && made.codes == ["GEN-022"])
    }
}
