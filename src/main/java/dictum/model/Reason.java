package dictum.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written: Java often names the file alone, and leaves what is wrong with it to the type. */
public final class Reason {
    private Reason() {}

    public static String of(IOException failure) {
        if (!(failure instanceof FileSystemException known) || known.getReason() != null) {
            return String.valueOf(failure.getMessage());
        }
        return "%s: %s".formatted(known.getFile(), wrong(known));
    }

    private static String wrong(FileSystemException known) {
        if (known instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (known instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (known instanceof FileAlreadyExistsException) {
            return "there is something of that name already";
        }
        return known instanceof NotDirectoryException ? "not a folder" : "the system gives no reason";
    }
}
