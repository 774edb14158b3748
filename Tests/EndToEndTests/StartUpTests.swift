import Testing

/// What is loaded before the first line of ours: every library there makes every command start later (decision 0017).
struct StartUpTests {
    @Test func librariesOfFewCommandsAreNotLoadedAtStart() throws {
        // The dynamic linker lists what it would load, and does not start the program.
        let list = try Program.run(["--version"], environment: ["LD_TRACE_LOADED_OBJECTS": "1"]).output
        #expect(list.contains("libc.so"), "the dynamic linker gave no list: \(list)")
        for name in ["libpq", "libcurl", "libpango", "libcairo", "libgobject", "libssl", "libarchive", "libxml2", "libicu"] {
            #expect(!list.contains(name), "\(name) is loaded at start")
        }
    }
}
