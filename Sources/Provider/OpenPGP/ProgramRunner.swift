/// What runs another program, in one value that a test replaces.
package struct ProgramRunner: Sendable {
    /// A program to be run, never by way of a shell.
    package struct Program: Sendable {
        /// Absolute path.
        package var path: String
        /// What it is called with.
        package var arguments: [String]
        /// The whole environment.
        package var environment: [String: String]
        /// What it can read from descriptor 3; nil for nothing.
        package var secret: [UInt8]?
    }

    /// What a program left.
    package struct Ended: Sendable {
        /// Its exit code, or the negative number of the signal that ended it.
        package var status: Int
        /// What it wrote to standard output.
        package var output: [UInt8]
        /// What it wrote to standard error.
        package var errors: [UInt8]

        /// What a program left, from its parts.
        package init(status: Int, output: [UInt8] = [], errors: [UInt8] = []) {
            (self.status, self.output, self.errors) = (status, output, errors)
        }
    }

    /// Runs a program to its end.
    package var run: @Sendable (Program) throws(ProviderError) -> Ended

    /// A runner from its function.
    package init(run: @escaping @Sendable (Program) throws(ProviderError) -> Ended) { self.run = run }
}
