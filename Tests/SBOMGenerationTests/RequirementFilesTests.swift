import Diagnostics
import SBOM
import Testing

@testable import SBOMGeneration

/// Files that a `requirements.txt` names, and the forms that such files come in.
struct RequirementFilesTests {
    @Test func namedFilesAreRead() throws {
        let made = try Making.sbom([
            "app/requirements.txt": "-r sub/common.pip\n--requirement=../top.pip\nsix==1.16.0\nloose>=1\n-c limits.txt\n",
            "app/sub/common.pip": "-r more.pip\nalpha==1.0\n???\n", "app/sub/more.pip": "-r common.pip\nbeta==2.0\n",
            "top.pip": "gamma==3.0\n", "app/limits.txt": "loose==1.5\nabsent==9\nsix==1.0\n",
        ])
        #expect(made.purls == ["pkg:pypi/beta@2.0", "pkg:pypi/alpha@1.0", "pkg:pypi/gamma@3.0", "pkg:pypi/six@1.16.0", "pkg:pypi/loose@1.5"])
        #expect(made.codes == ["GEN-004"] && made.notes.first { $0.code == "GEN-004" }?.path == "app/sub/common.pip")
        #expect(made.needs(nil) == ["alpha", "beta", "gamma", "loose", "six"])
    }

    /// What is not read is named with its line, and nothing outside the folder is read.
    @Test(arguments: ["-r absent.pip", "-r ../../../outside.pip", "-r /etc/requirements.pip", "-c https://example.org/c.txt", "-rfolder"])
    func filesThatAreNotReadAreNamed(line: String) throws {
        let others = ["outside.pip": "evil==1\n", "etc/requirements.pip": "evil==1\n", "folder/x": ""]
        let made = try Making.sbom(others.merging(["requirements.txt": "a==1\n\(line)\n"]) { first, _ in first })
        #expect(made.purls == ["pkg:pypi/a@1"] && made.codes == ["GEN-020"])
        #expect(made.notes.contains { $0.wording.english.hasPrefix("line 2: ") && $0.wording.japanese.hasPrefix("2行: ") })
        #expect(made.document.compositions.map(\.completeness) == [.incomplete])
    }

    @Test func chainsOfFilesEnd() throws {
        var files: [String: String] = ["requirements.txt": "-r 0.pip\n"]
        for index in 0..<100 { files["\(index).pip"] = "-r \(index + 1).pip\np\(index)==1\n" }
        let made = try Making.sbom(files)
        #expect(made.codes == ["GEN-020"] && made.document.components.count < 32)
    }

    @Test func aFileIsReadOnce() throws {
        var options = GenerationOptions()
        options.excluded = ["left.pip"]
        let made = try Making.sbom(
            ["requirements.txt": "-r requirements-base.txt\n-r left.pip\n", "requirements-base.txt": "loose\n", "left.pip": "evil==1\n"],
            options: options)
        #expect(made.document.components.map(\.name) == ["loose"] && made.codes.filter { $0 == "GEN-005" }.count == 1)
        #expect(made.codes.contains("GEN-020"))
    }

    @Test func whatIsForDevelopmentStays() throws {
        let made = try Making.sbom(["requirements-dev.txt": "-r base.pip\nt==1\n", "base.pip": "b==1\n"])
        #expect(made.document.components.map(\.scope) == [.excluded, .excluded])
    }
}
