const applications = '/employer/applications';
const jobSeekers = '/employer/job-seekers';
const requests = '/employer/requests';

/** Where an employer's pages of this slice are. */
export const employerApplicationPaths = {
  applications,
  ofVacancy: (number: string): string => `${applications}?vacancy=${number}`,
  application: (id: string): string => `${applications}/${id}`,
  interview: (id: string): string => `${applications}/${id}/interview`,
  result: (id: string): string => `${applications}/${id}/result`,
  noShow: (id: string): string => `${applications}/${id}/no-show`,
  letter: (id: string): string => `${applications}/${id}/letter`,
  letterFile: (id: string): string => `${applications}/${id}/letter/pdf`,
  document: (id: string, position: number | string): string => `${applications}/${id}/documents/${position}`,
  messages: (id: string): string => `/employer/messages/${id}`,
  vacancy: (number: string): string => `/employer/vacancies/${number}`,
  fillVacancy: (number: string): string => `/employer/vacancies/${number}/fill`,
  jobSeekers,
  jobSeeker: (key: string): string => `${jobSeekers}/${key}`,
  request: (key: string): string => `${jobSeekers}/${key}/request`,
  requests,
  withdrawal: (id: string): string => `${requests}/${id}/withdrawal`,
} as const;
