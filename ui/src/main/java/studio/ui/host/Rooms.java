package studio.ui.host;

import studio.ui.analytics.AnalyticsView;
import studio.ui.cast.CharacterView;
import studio.ui.cast.CharactersView;
import studio.ui.cast.ProjectView;
import studio.ui.create.CreateView;
import studio.ui.dataset.BringView;
import studio.ui.dataset.DatasetView;
import studio.ui.episodes.EpisodeView;
import studio.ui.episodes.EpisodesView;
import studio.ui.hardware.HardwareView;
import studio.ui.review.ReviewView;
import studio.ui.shell.AppShell;
import studio.ui.shell.BrokenPage;
import studio.ui.shell.NothingHere;
import studio.ui.shell.Shell;
import studio.ui.story.NewStoryView;
import studio.ui.story.StoryView;
import studio.ui.tonight.TonightView;
import studio.ui.training.TrainingView;

/// Every class that Vaadin would otherwise have to search the class path for.
final class Rooms {
  static final Class<?>[] ROUTES = {
    TonightView.class,
    NewStoryView.class,
    StoryView.class,
    CharactersView.class,
    CharacterView.class,
    ProjectView.class,
    BringView.class,
    CreateView.class,
    ReviewView.class,
    TrainingView.class,
    DatasetView.class,
    EpisodesView.class,
    EpisodeView.class,
    AnalyticsView.class,
    HardwareView.class,
    Shell.class
  };
  static final Class<?>[] ERRORS = {NothingHere.class, BrokenPage.class};
  static final Class<?>[] SHELL = {AppShell.class};

  private Rooms() {}
}
