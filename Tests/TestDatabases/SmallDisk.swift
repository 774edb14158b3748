import Foundation
import TestPrograms

/// A disk in memory that is soon full. Mounting one takes root.
public enum SmallDisk {
    /// Whether one can be mounted here.
    public static let isPossible: Bool = {
        guard getuid() == 0 else { return false }
        let mounting = ChildProgram("unshare", ["-m", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"])
        return (try? mounting.run().status) == 0
    }()
}
