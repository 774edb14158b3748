import Foundation
import TestPrograms
import Testing

/// The main paths of the pages in a real browser: first start, people, a product, an upload and its job, a search, a change by two people, the audit
/// chain, the other language, without scripts; every page is asked about accessibility (axe) and must fit its window.
@Suite struct BrowserTests {
    private static let isPossible: Bool = {
        let modules = try? ChildProgram("python3", ["-c", "import playwright, axe_playwright_python"]).run()
        let browser = try? ChildProgram("chromium", ["--version"]).run()
        return modules?.status == 0 && browser?.status == 0
    }()

    /// Two looks of eight, which between them have both languages, widths and schemes; `scripts/browse` alone takes all. The pictures stay in
    /// `.build/pages`.
    @Test(.enabled(if: isPossible, "Chromium, or Python's playwright and axe-playwright-python, is not here: the pages are not opened in a browser"))
    func mainPathsWork() async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "scripts/browse").path
        var environment = ProcessInfo.processInfo.environment
        environment["MIMAMORI_LOOKS"] = "1280.light.ja 360.dark.en"
        let ended = try await ChildProgram("bash", [script, Program.path], environment: environment, isJoined: true).ended()
        #expect(ended.status == 0, "\(ended.text)")
    }
}
