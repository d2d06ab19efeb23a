// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What a release, a runtime or a browser does to an error that stays the same. */
enum StabilityChange {
    LINE_DRIFT {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            return pair(base, frames -> each(frames, frame -> at(frame, frame.line() + 1 + random.nextInt(90))));
        }
    },
    EXTRA_PROXY_FRAME {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            return ofJava(base, frames -> {
                int own = anyOwn(frames, random);
                Frame target = frames.get(own);
                return random.nextBoolean()
                        ? inserted(
                                frames,
                                own,
                                frame(
                                        target.module() + "$$SpringCGLIB$$0",
                                        target.function(),
                                        "<generated>",
                                        target.inApp()))
                        : inserted(
                                frames,
                                own,
                                frame("jdk.proxy2.$Proxy" + random.nextInt(200), target.function(), "", InApp.UNKNOWN));
            });
        }
    },
    ASPECT_FRAMES {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            return ofJava(base, frames -> {
                int own = anyOwn(frames, random);
                String aop = "org.springframework.aop.framework.";
                List<Frame> more =
                        inserted(frames, own, frame(aop + "ReflectiveMethodInvocation", "proceed", "R.java", InApp.NO));
                return inserted(more, own, frame(aop + "JdkDynamicAopProxy", "invoke", "J.java", InApp.NO));
            });
        }
    },
    OTHER_OUTERMOST_CALLER {
        /** Above the crash site, which is the caller where a helper failed for it. */
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            List<Integer> own = own(stack(base));
            return own.size() < 2 + siteDepth(base)
                    ? Optional.empty()
                    : pair(
                            base,
                            frames -> replaced(
                                    frames, own.get(0), frame -> renamed(frame, "nightlyRun" + random.nextInt(9))));
        }
    },
    VOLATILE_MESSAGE {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            String message = innermost(base).message();
            return Optional.of(new Pair(
                    withMessage(base, message + " for order " + random.nextInt(90_000)),
                    withMessage(base, message + " for order " + Long.toHexString(random.nextLong() | 1L << 60))));
        }
    },
    VOLATILE_MESSAGE_WITHOUT_STACK {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            String message = innermost(base).message();
            return message.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Pair(
                            Events.message(base.platform(), message + " for order " + random.nextInt(90_000)),
                            Events.message(base.platform(), message + " for order " + random.nextInt(90_000))));
        }
    },
    RENAMED_MIDDLE_FRAME {
        /** Between the outermost frame and the crash site, which is the caller where a helper failed for it. */
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            List<Integer> own = own(stack(base));
            int middle = own.size() - 2 - siteDepth(base);
            return middle < 1
                    ? Optional.empty()
                    : pair(
                            base,
                            frames -> replaced(
                                    frames,
                                    own.get(1 + random.nextInt(middle)),
                                    frame -> renamed(
                                            frame, frame.function().replaceFirst("^<init>$", "create") + "All")));
        }
    },
    IN_APP_FLIPPED_ON_ONE_FRAME {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            ErrorEvent said = said(base);
            return own(stack(said)).size() < 2
                    ? Optional.empty()
                    : pair(
                            said,
                            frames -> replaced(
                                    frames,
                                    random.nextInt(frames.size()),
                                    frame -> flagged(frame, frame.inApp() == InApp.YES ? InApp.NO : InApp.YES)));
        }
    },
    IN_APP_NOT_SAID {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            boolean generated = stack(base).stream().allMatch(frame -> frame.inApp() == InApp.UNKNOWN);
            return generated ? Optional.of(new Pair(said(base), base)) : Optional.empty();
        }
    },
    HASHED_CHUNK_NAME {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            return base.platform().equals("javascript")
                    ? Optional.of(new Pair(inChunk(base, random.nextInt()), inChunk(base, random.nextInt())))
                    : Optional.empty();
        }
    },
    RENUMBERED_LAMBDA {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            int own = base.platform().equals("java") ? anyOwn(stack(base), random) : -1;
            return own < 0
                    ? Optional.empty()
                    : Optional.of(new Pair(withLambda(base, own, 0), withLambda(base, own, 1 + random.nextInt(20))));
        }
    },
    DEPTH_AND_PHASE_OF_RECURSION {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            int own = anyOwn(stack(base), random);
            int period = 1 + random.nextInt(4);
            return own < 0
                    ? Optional.empty()
                    : Optional.of(new Pair(
                            recursive(base, own, period, 0, period * (3 + random.nextInt(30))),
                            recursive(base, own, period, random.nextInt(period), anyDepth(period, random))));
        }
    },
    ANOTHER_BROWSER {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            return base.platform().equals("javascript") ? Optional.of(browsers(base, random)) : Optional.empty();
        }
    },
    ONE_MORE_CAUSE {
        @Override
        Optional<Pair> change(ErrorEvent base, Random random) {
            List<ThrownException> chain = new ArrayList<>(base.exceptions().exceptions());
            List<Frame> outer = stack(base).subList(0, stack(base).size() / 2);
            chain.add(new ThrownException(
                    "com.acme.CheckoutFailed", "checkout failed", InApp.UNKNOWN, false, new StackTrace(outer)));
            return Optional.of(new Pair(base, Events.event(base.platform(), new ExceptionChain(chain), "", List.of())));
        }
    };

    /** An error before and after. */
    record Pair(ErrorEvent before, ErrorEvent after) {}

    /** The share of errors that must keep their group. */
    double kept() {
        return 0.99;
    }

    /** The error before and after, empty if nothing like this can happen to it. */
    abstract Optional<Pair> change(ErrorEvent base, Random random);

    private static ThrownException innermost(ErrorEvent event) {
        return event.exceptions().innermost();
    }

    private static List<Frame> stack(ErrorEvent event) {
        return innermost(event).stackTrace().frames();
    }

    private static Optional<Pair> pair(ErrorEvent base, UnaryOperator<List<Frame>> change) {
        return own(stack(base)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(base, with(base, change.apply(stack(base)))));
    }

    private static Optional<Pair> ofJava(ErrorEvent base, UnaryOperator<List<Frame>> change) {
        return base.platform().equals("java") ? pair(base, change) : Optional.empty();
    }

    private static ErrorEvent with(ErrorEvent event, List<Frame> frames) {
        return withInnermost(event, innermost(event).message(), frames);
    }

    private static ErrorEvent withMessage(ErrorEvent event, String message) {
        return withInnermost(event, message, stack(event));
    }

    private static ErrorEvent withInnermost(ErrorEvent event, String message, List<Frame> frames) {
        List<ThrownException> chain = new ArrayList<>(event.exceptions().exceptions());
        chain.set(
                0, new ThrownException(innermost(event).type(), message, InApp.UNKNOWN, false, new StackTrace(frames)));
        return Events.event(event.platform(), new ExceptionChain(chain), event.message(), List.of());
    }

    /** How many of the user's newest frames are helpers that failed for the frame below them. */
    private static int siteDepth(ErrorEvent base) {
        KeyFrames frames = new KeyFrames(new CanonicalFrames());
        frames.read(Subject.of(base), Language.ofPlatform(base.platform()));
        return frames.siteDepth();
    }

    /** Positions of the user's frames, oldest first. */
    private static List<Integer> own(List<Frame> frames) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            String name = frames.get(i).module()
                    + frames.get(i).function()
                    + frames.get(i).file();
            boolean ours = name.contains("acme")
                    || name.contains("shop::")
                    || name.contains("/srv/") && !name.contains("node_modules") && !name.contains("vendor");
            if (frames.get(i).inApp() == InApp.YES || frames.get(i).inApp() == InApp.UNKNOWN && ours) {
                own.add(i);
            }
        }
        return own;
    }

    private static int anyOwn(List<Frame> frames, Random random) {
        List<Integer> own = own(frames);
        return own.isEmpty() ? -1 : own.get(random.nextInt(own.size()));
    }

    private static List<Frame> each(List<Frame> frames, UnaryOperator<Frame> change) {
        return frames.stream().map(change).toList();
    }

    private static List<Frame> replaced(List<Frame> frames, int index, UnaryOperator<Frame> change) {
        List<Frame> copy = new ArrayList<>(frames);
        copy.set(index, change.apply(copy.get(index)));
        return copy;
    }

    private static List<Frame> inserted(List<Frame> frames, int index, Frame frame) {
        List<Frame> copy = new ArrayList<>(frames);
        copy.add(index, frame);
        return copy;
    }

    private static Frame frame(String module, String function, String file, InApp inApp) {
        return new Frame(module, function, file, 1, 0, inApp, "");
    }

    private static Frame at(Frame frame, int line) {
        return new Frame(frame.module(), frame.function(), frame.file(), line, frame.column(), frame.inApp(), "");
    }

    private static Frame renamed(Frame frame, String function) {
        return new Frame(frame.module(), function, frame.file(), frame.line(), frame.column(), frame.inApp(), "");
    }

    private static Frame flagged(Frame frame, InApp inApp) {
        return new Frame(frame.module(), frame.function(), frame.file(), frame.line(), frame.column(), inApp, "");
    }

    /** The error as a client reports it that knows which frames are the user's. */
    private static ErrorEvent said(ErrorEvent event) {
        List<Integer> own = own(stack(event));
        List<Frame> frames = new ArrayList<>(stack(event));
        for (int i = 0; i < frames.size(); i++) {
            frames.set(i, flagged(frames.get(i), own.contains(i) ? InApp.YES : InApp.NO));
        }
        return with(event, frames);
    }

    private static ErrorEvent inChunk(ErrorEvent base, int hash) {
        String suffix = ".%08x.js".formatted(hash);
        return with(
                base,
                each(
                        stack(base),
                        frame -> new Frame(
                                frame.module(),
                                frame.function(),
                                frame.file().replaceFirst("\\.js$", suffix),
                                frame.line(),
                                7,
                                frame.inApp(),
                                "")));
    }

    private static ErrorEvent withLambda(ErrorEvent base, int own, int number) {
        Frame of = stack(base).get(own);
        List<Frame> called = inserted(
                stack(base),
                own + 1,
                frame(of.module(), "lambda$" + of.function() + "$" + number, of.file(), of.inApp()));
        return with(
                base,
                inserted(
                        called,
                        own + 1,
                        frame(
                                of.module() + "$$Lambda$" + (14 + number) + "/0x00000008000668" + (10 + number),
                                "apply",
                                "",
                                of.inApp())));
    }

    /** So deep that it is recursion, left in any phase. */
    private static int anyDepth(int period, Random random) {
        return period * 4 + random.nextInt(period * 30);
    }

    private static ErrorEvent recursive(ErrorEvent base, int own, int period, int phase, int depth) {
        List<Frame> frames = new ArrayList<>(stack(base).subList(0, own + 1));
        for (int i = 0; i < depth; i++) {
            frames.add(renamed(stack(base).get(own), "walk" + (phase + i) % period));
        }
        frames.addAll(stack(base).subList(own + 1, stack(base).size()));
        return with(base, frames);
    }

    private static Pair browsers(ErrorEvent base, Random random) {
        List<Frame> chrome = new ArrayList<>();
        List<Frame> firefox = new ArrayList<>();
        for (Frame frame : stack(base)) {
            if (frame.file().startsWith("http")) {
                boolean constructor = random.nextInt(5) == 0;
                String name = frame.function().replaceFirst("^.*\\.", "");
                chrome.add(renamed(frame, constructor ? "new " + name : frame.function()));
                firefox.add(renamed(frame, constructor ? name : frame.function().replaceFirst("\\.", ".prototype.")));
            } else {
                chrome.add(frame);
            }
        }
        String property = "value" + (char) ('A' + random.nextInt(20));
        return new Pair(
                withInnermost(base, "Cannot read properties of undefined (reading '" + property + "')", chrome),
                withInnermost(base, "can't access property \"" + property + "\", cart is undefined", firefox));
    }
}
