import Testing

@testable import Inputs

/// Where a file may be put in the place of what is there.
struct TargetFileTests {
    @Test(arguments: [("/dev/null", true), ("/dev/stdout/nothing", false), ("/etc", false), ("/etc/passwd", false), ("/nowhere/at/all", false)])
    func devicesAreSpecial(path: String, isSpecial: Bool) { #expect(TargetFile.isSpecial(path) == isSpecial) }
}
